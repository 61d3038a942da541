import type { TextRun } from './page.js';

/** Runs that stand on one baseline, as one line of text. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  /** Width of the first word: would it have fitted on the line before? */
  readonly firstWord: number;
  /** From left to right. */
  readonly runs: readonly TextRun[];
}

/** Letters closer than this part of the type's height belong to one word. */
const WORD_GAP = 0.16;
/** Baselines this close, in parts of the type's height, are one line: raised marks, mixed fonts. */
const SAME_LINE = 0.45;

/** Lines from top to bottom. Spaces are taken from the gaps: what a file says of them is not to be trusted. */
export function readLines(runs: readonly TextRun[]): TextLine[] {
  const printed = runs.filter((run) => run.text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: TextRun[][] = [];
  for (const run of printed) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line !== undefined && first !== undefined && run.y - first.y <= SAME_LINE * Math.max(run.size, first.size))
      line.push(run);
    else lines.push([run]);
  }
  return lines.map(lineOf);
}

export function lineOf(unsorted: readonly TextRun[]): TextLine {
  const runs = [...unsorted].sort((a, b) => a.x - b.x);
  const text = runs.map((run, index) => gapBefore(run, runs[index - 1]) + run.text.trim()).join('');
  const x = runs[0]?.x ?? 0;
  const right = Math.max(...runs.map((run) => run.x + run.width));
  const letters = text.length === 0 ? 1 : text.length;
  const firstWord = ((right - x) / letters) * (text.split(' ', 1)[0] ?? '').length;
  return {
    ...{ text, x, right, firstWord, runs },
    y: Math.max(...runs.map((run) => run.y)),
    size: Math.max(...runs.map((run) => run.size)),
    bold: runs.every((run) => run.bold),
  };
}

function gapBefore(run: TextRun, before: TextRun | undefined): string {
  if (before === undefined) return '';
  const saysSpace = /^\s/.test(run.text) || /\s$/.test(before.text);
  const gap = run.x - (before.x + before.width);
  return saysSpace || gap > WORD_GAP * Math.min(run.size, before.size) ? ' ' : '';
}

/** A label with which a paragraph begins: "-", "+", "•", "1.", "1.2.", "a)", "II.", "Điều 3". */
export const startsItem = (text: string): boolean =>
  /^(?:[-–+•▪*]\s?|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,3}\s|[a-zđ]\)\s|[IVX]{1,5}\.\s)/u.test(text);
