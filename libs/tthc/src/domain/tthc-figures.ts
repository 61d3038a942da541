import type { TthcColumn, TthcFigures, TthcRates } from '#contracts';

/** The columns of form II.06a/VPCP/KSTT with their numbers, in the order of the form. */
export const COLUMN_NUMBERS: Readonly<Record<TthcColumn, number>> = {
  received: 3,
  online: 4,
  direct: 5,
  carriedOver: 6,
  resolved: 7,
  early: 8,
  onTime: 9,
  late: 10,
  inProcess: 11,
  withinLimit: 12,
  overdue: 13,
};

export const COLUMNS = Object.keys(COLUMN_NUMBERS) as readonly TthcColumn[];

/** A sum that the form demands. */
export interface Identity {
  readonly whole: TthcColumn;
  readonly parts: readonly TthcColumn[];
}

/** What the form itself says of its columns: 3 = 4 + 5 + 6, 7 = 8 + 9 + 10, 11 = 12 + 13, 3 = 7 + 11. */
export const IDENTITIES: readonly Identity[] = [
  { whole: 'received', parts: ['online', 'direct', 'carriedOver'] },
  { whole: 'resolved', parts: ['early', 'onTime', 'late'] },
  { whole: 'inProcess', parts: ['withinLimit', 'overdue'] },
  { whole: 'received', parts: ['resolved', 'inProcess'] },
];

export interface BrokenIdentity extends Identity {
  readonly printed: number;
  readonly summed: number;
}

/** The sums that do not add up. */
export function brokenIdentities(figures: TthcFigures): BrokenIdentity[] {
  return IDENTITIES.flatMap(({ whole, parts }) => {
    const summed = parts.reduce((sum, part) => sum + figures[part], 0);
    return summed === figures[whole] ? [] : [{ whole, parts, printed: figures[whole], summed }];
  });
}

export const NO_FIGURES: TthcFigures = Object.freeze(
  Object.fromEntries(COLUMNS.map((column) => [column, 0])),
) as TthcFigures;

/** The figures of something that has more. */
export const figuresIn = (row: TthcFigures): TthcFigures =>
  Object.fromEntries(COLUMNS.map((column) => [column, row[column]])) as TthcFigures;

export function sumFigures(lines: Iterable<TthcFigures>): TthcFigures {
  const sum = { ...NO_FIGURES };
  for (const line of lines) for (const column of COLUMNS) sum[column] += line[column];
  return sum;
}

export function ratesOf({ resolved, early, onTime, late, online, direct }: TthcFigures): TthcRates {
  return {
    onTime: share(early + onTime, resolved),
    early: share(early, resolved),
    late: share(late, resolved),
    online: share(online, online + direct),
  };
}

/** Of what was open at the end of one month, everything is carried into the next: column 6 = column 11 of the month before. */
export function carriedDifference(before: TthcFigures, now: TthcFigures): number {
  return now.carriedOver - before.inProcess;
}

function share(part: number, base: number): number | null {
  return base === 0 ? null : Math.round((part / base) * 10_000) / 10_000;
}
