/** A run of lines as official documents close them: each with ";", the last with "." (NĐ 30/2020, Phụ lục I). */
export function closeLines(lines: readonly string[]): string[] {
  return lines.map((line, index) => withoutClosing(line) + (index === lines.length - 1 ? '.' : ';'));
}

/** The end mark of an official text. */
export function closeDocument(text: string): string {
  return `${withoutClosing(text)}./.`;
}

function withoutClosing(text: string): string {
  let end = text.length;
  while (end > 0 && ' .;,/'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
