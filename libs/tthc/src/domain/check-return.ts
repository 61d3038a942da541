import type { TthcColumn, TthcFigures, TthcMonth } from '#contracts';
import { officialNumber } from '#papers';
import { sayColumn, sayColumns } from './say-column.js';
import { brokenIdentities, carriedDifference, NO_FIGURES } from './tthc-figures.js';
import { sayMonth } from './tthc-window.js';

/** One field of procedures in a return. */
export interface ReturnLine {
  readonly fieldId: string;
  readonly figures: TthcFigures;
}

/** What an agency handed in last before this month. */
export interface ReturnBefore {
  readonly month: TthcMonth;
  readonly lines: readonly ReturnLine[];
}

export interface LineFault {
  readonly fieldId: string;
  /** The cell that a person would look at first. */
  readonly column: TthcColumn;
  readonly message: string;
}

/** The sums of the form that a line breaks, each in a sentence: "Cột (3) ghi 10, trong khi (4) + (5) + (6) = 9: thừa 1." */
export function lineFaults({ fieldId, figures }: ReturnLine): LineFault[] {
  return brokenIdentities(figures).map(({ whole, parts, printed, summed }) => {
    const gap =
      printed > summed ? `thừa ${officialNumber(printed - summed)}` : `thiếu ${officialNumber(summed - printed)}`;
    const message = `Cột ${sayColumn(whole)} ghi ${officialNumber(printed)}, trong khi ${sayColumns(parts)} = ${officialNumber(summed)}: ${gap}.`;
    return { fieldId, column: whole, message };
  });
}

/** Fields that stand in a return more than once. */
export function doubledFields(lines: readonly Pick<ReturnLine, 'fieldId'>[]): string[] {
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (const { fieldId } of lines) (seen.has(fieldId) ? doubled : seen).add(fieldId);
  return [...doubled];
}

export interface CarryDifference {
  readonly fieldId: string;
  readonly before: number;
  readonly now: number;
}

/** Fields whose files were not carried over as the last return left them. A field that a return leaves out has no files. */
export function carryDifferences(before: ReturnBefore | null, lines: readonly ReturnLine[]): CarryDifference[] {
  if (before === null) return [];
  const earlier = byField(before.lines);
  const now = byField(lines);
  return [...new Set([...earlier.keys(), ...now.keys()])].flatMap((fieldId) => {
    const [was, is] = [earlier.get(fieldId) ?? NO_FIGURES, now.get(fieldId) ?? NO_FIGURES];
    return carriedDifference(was, is) === 0 ? [] : [{ fieldId, before: was.inProcess, now: is.carriedOver }];
  });
}

/** A difference is no fault when it is explained. */
export function carryFaults(before: ReturnBefore | null, lines: readonly ReturnLine[], reason: string): LineFault[] {
  if (before === null || reason.trim() !== '') return [];
  return carryDifferences(before, lines).map((difference) => ({
    fieldId: difference.fieldId,
    column: 'carriedOver',
    message: sayCarryDifference(difference, before.month),
  }));
}

function sayCarryDifference({ before, now }: CarryDifference, month: TthcMonth): string {
  return (
    `Cột ${sayColumn('carriedOver')} ghi ${officialNumber(now)}, báo cáo tháng ${sayMonth(month)} còn ` +
    `${officialNumber(before)} hồ sơ đang giải quyết: hãy sửa, hoặc ghi lý do chênh lệch.`
  );
}

/** Whether two returns say the same. */
export function sameLines(one: readonly ReturnLine[], other: readonly ReturnLine[]): boolean {
  const [these, those] = [byField(one), byField(other)];
  return [...new Set([...these.keys(), ...those.keys()])].every((fieldId) => {
    const [a, b] = [these.get(fieldId) ?? NO_FIGURES, those.get(fieldId) ?? NO_FIGURES];
    return (Object.keys(NO_FIGURES) as TthcColumn[]).every((column) => a[column] === b[column]);
  });
}

function byField(lines: readonly ReturnLine[]): Map<string, TthcFigures> {
  return new Map(lines.map(({ fieldId, figures }) => [fieldId, figures]));
}
