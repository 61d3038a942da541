import { startsItem, type TextLine } from './text-lines.js';

export interface JoinedParagraph {
  readonly text: string;
  readonly bold: boolean;
  readonly lines: readonly TextLine[];
}

/** Where lines may run to: a cell, or the width of the page's text. */
export interface Measure {
  readonly left: number;
  readonly right: number;
}

/**
 * Lines become paragraphs. A new one begins where the break was not forced by the width (the next word would have fitted), where a
 * label stands, where the first line is set in, where the gap is wide, or where bold begins or ends.
 */
export function joinLines(lines: readonly TextLine[], measure: Measure): JoinedParagraph[] {
  const paragraphs: TextLine[][] = [];
  const usual = usualStep(lines);
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const current = paragraphs.at(-1);
    if (before === undefined || current === undefined || begins(line, before, measure, usual)) paragraphs.push([line]);
    else current.push(line);
  });
  return paragraphs.map((own) => ({ text: joinWords(own), bold: own.every(({ bold }) => bold), lines: own }));
}

function begins(line: TextLine, before: TextLine, measure: Measure, usual: number): boolean {
  const forced = before.right + line.firstWord + before.size * 0.3 > measure.right - before.size * 0.2;
  if (!forced || startsItem(line.text)) return true;
  if (line.y - before.y > Math.max(usual * 1.45, line.size * 1.9)) return true;
  const setIn = line.x - before.x > line.size * 1.2 && line.x - measure.left > line.size * 1.2;
  return setIn && /[.;:!?]$/.test(before.text);
}

/** The middle of the steps from line to line. */
function usualStep(lines: readonly TextLine[]): number {
  const steps = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0));
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
}

/** A date or a symbol broken after its slash or dash goes together again; words get their space. */
function joinWords(lines: readonly TextLine[]): string {
  return lines.reduce((text, line) => {
    if (text === '') return line.text;
    return /\d\/$/.test(text) && /^\d/.test(line.text) ? text + line.text : `${text} ${line.text}`;
  }, '');
}
