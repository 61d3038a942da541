import type { Edge } from './deadline-rule.js';

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'first-months' | 'year';

/** A period as printed: the year may still be missing. */
export interface PrintedPeriod {
  unit: 'month' | 'quarter' | 'half' | 'first-months' | 'year';
  index: number;
  year: PrintedYear | null;
  /** A month printed as "tháng cuối quý I": numbers that follow are quarters. */
  placeInQuarter?: MonthPlace;
  /** "1/2024": the unit is not printed. */
  bare?: true;
}

export type MonthPlace = 'first' | 'middle' | 'last';

/** `shift` counts from the plan's year ("năm sau" = +1); `digits` 2 means a year like "24". */
export type PrintedYear = { value: number; digits: number } | { shift: number };

/** How often: `times` in every `count` of `unit`. */
export interface Cadence {
  unit: Unit;
  count: number;
  times: number;
}

export type Meaning =
  | { is: 'date'; day: number; month: number; year: PrintedYear | null; inWords?: boolean }
  | { is: 'day-of-month'; day: number | 'last'; working: boolean }
  | { is: 'period'; period: PrintedPeriod }
  | { is: 'edge'; edge: Edge; period: PrintedPeriod }
  /** "cuối quý", "đầu tháng": of every such period, or of one that the text does not name. */
  | { is: 'edge-of-unit'; edge: Edge; unit: Unit }
  /** "tháng cuối quý", "tháng đầu quý sau". */
  | {
      is: 'month-in';
      place: 'first' | 'middle' | 'last' | 'after';
      unit: 'quarter' | 'half' | 'year' | null;
      year: PrintedYear | null;
    }
  | { is: 'next-month' }
  | { is: 'week'; week: number | 'last'; month: PrintedPeriod | null }
  | { is: 'third'; lastDay: number; month: PrintedPeriod | null }
  | { is: 'every'; cadence: Cadence }
  | { is: 'unit'; unit: Unit; count: number }
  | { is: 'span'; days: number; working: boolean }
  | { is: 'hour'; hour: number }
  | { is: 'when'; text: string; dated: boolean }
  | { is: 'per'; text: string; dated: boolean }
  | { is: 'cited' }
  | { is: 'continuous' | 'periodic' | 'from' | 'to' | 'before' | 'by' | 'within' | 'after' | 'onward' | 'whole' }
  | { is: 'and' | 'or' | 'comma' | 'dash' | 'slash' | 'colon' | 'semicolon' | 'stop' | 'open' | 'close' }
  | { is: 'data' | 'approximate' | 'neutral' | 'work' | 'words' | 'number' };

export type Piece = Meaning & { start: number; end: number };
export type PieceOf<Name extends Meaning['is']> = Extract<Piece, { is: Name }>;

const TIME: readonly Meaning['is'][] = [
  'date',
  'day-of-month',
  'period',
  'edge',
  'edge-of-unit',
  'month-in',
  'next-month',
  'week',
  'third',
  'every',
  'unit',
  'span',
  'continuous',
  'periodic',
  'when',
  'per',
  'onward',
];

/** Says something of time by itself, unlike joints, bounds and words. */
export function isTime(piece: Piece): boolean {
  return TIME.includes(piece.is);
}
