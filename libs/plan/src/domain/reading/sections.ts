import type { Cell } from './cell.js';
import { activityLabel, taskLabel } from './cell-kind.js';

/** A row that is a heading: an area, a part of one, or the grand total. */
export interface SectionRow {
  readonly kind: 'section';
  readonly line: number;
  readonly mark: 'roman' | 'letter' | 'arabic' | 'dotted' | 'none';
  readonly code: string | null;
  readonly name: string;
  readonly bold: boolean;
}

const marks: readonly (readonly [SectionRow['mark'], RegExp])[] = [
  ['roman', /^([IVXL]{1,6})\s*[.:)-]?(?=\s|$)\s*/u],
  ['dotted', /^(\d{1,2}(?:\.\d{1,2})+)\s*[.:)]?(?=\s|$)\s*/u],
  ['arabic', /^(\d{1,2})\s*[.:)]?(?=\s|$)\s*/u],
  ['letter', /^([A-ZĐ])\s*[.:)](?=\s|$)\s*/u],
  ['letter', /^([A-HĐ])$/u],
];

const total = /^(?:tổng (?:cộng|số)|cộng)(?:\s|:|$)/i;

export const totalOf = (row: SectionRow): number | null => {
  const figure = total.test(row.name) ? /\d{1,4}/.exec(row.name)?.[0] : undefined;
  return figure === undefined ? null : Number(figure);
};

export const isTotal = (row: SectionRow): boolean => total.test(row.name);

const readMark = (text: string): { mark: SectionRow['mark']; code: string | null; rest: string } => {
  for (const [mark, pattern] of marks) {
    const found = pattern.exec(text);
    if (found?.[1] !== undefined) return { mark, code: found[1], rest: text.slice(found[0].length).trim() };
  }
  return { mark: 'none', code: null, rest: text };
};

/**
 * A heading row holds a number and a title, or one cell with both, and nothing else. A title alone without number
 * or weight is no heading but the remains of a cell.
 */
export const readSection = (line: number, cells: readonly Cell[]): SectionRow | null => {
  const filled = cells.filter((cell) => cell.text !== '');
  const [first, second] = filled;
  if (first === undefined || filled.length > 2) return null;
  if (filled.some(({ text }) => taskLabel.test(text) || activityLabel.test(text))) return null;
  const firstAt = cells.indexOf(first);
  if (second === undefined) {
    const { mark, code, rest } = readMark(first.text);
    if (total.test(first.text))
      return { kind: 'section', line, mark: 'none', code: null, name: first.text, bold: first.bold };
    if (rest === '' || (mark === 'none' && !isTitle(first, firstAt))) return null;
    if ((mark === 'arabic' || mark === 'dotted') && firstAt > 0) return null;
    return { kind: 'section', line, mark, code, name: rest, bold: first.bold };
  }
  const { mark, code, rest } = readMark(first.text);
  if (total.test(first.text))
    return { kind: 'section', line, mark: 'none', code: null, name: `${first.text} ${second.text}`, bold: true };
  const gap = cells.indexOf(second) - firstAt;
  const counted = mark === 'arabic' || mark === 'dotted';
  if (code === null || rest !== '' || firstAt > 1 || gap > (counted ? 1 : 2)) return null;
  return { kind: 'section', line, mark, code, name: second.text, bold: first.bold || second.bold };
};

/** A numbered line of prose right above a table heads it: plans with one table an area. */
export const readHeading = ({ line, text }: { readonly line: number; readonly text: string }): SectionRow | null => {
  const { mark, code, rest } = readMark(text);
  if (code === null || mark === 'dotted' || rest.length < 4 || rest.length > 160 || /[.;,)]$/.test(rest)) return null;
  return { kind: 'section', line, mark, code, name: rest.replace(/\s*:$/, ''), bold: true };
};

const isTitle = (cell: Cell, at: number): boolean =>
  at <= 2 &&
  cell.text.length >= 6 &&
  (cell.bold || (at <= 1 && cell.text === cell.text.toUpperCase() && /\p{Lu}{3}/u.test(cell.text)));

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'] as const;

export const romanOf = (ordinal: number): string => romans[ordinal - 1] ?? String(ordinal);
export const ordinalOf = (roman: string): number => romans.indexOf(roman as (typeof romans)[number]) + 1;
