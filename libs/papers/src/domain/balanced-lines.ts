/** Width in points of a line in bold Times New Roman, near enough to break lines and to draw rules under them. */
export function estimatedWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += letter === ' ' ? 0.25 : letter === letter.toLowerCase() ? 0.5 : 0.72;
  return ems * size;
}

/** A name too long for its column in two lines of like length, rather than one full line and a single word. */
export function balancedLines(text: string, size: number, width: number): string[] {
  return text.split('\n').flatMap((line) => (estimatedWidth(line, size) <= width ? [line] : inTwo(line, size)));
}

function inTwo(text: string, size: number): string[] {
  const words = text.split(' ');
  let best = [text];
  let bestWidth = Infinity;
  for (let at = 1; at < words.length; at += 1) {
    const halves = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const widest = Math.max(...halves.map((half) => estimatedWidth(half, size)));
    if (widest < bestWidth) [best, bestWidth] = [halves, widest];
  }
  return best;
}
