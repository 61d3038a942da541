import { daysInMonth } from '../local-date.js';
import type { DoubtCode, Moment } from './deadline-rule.js';
import { dayMoment } from './moment.js';
import type { Piece, PieceOf, PrintedPeriod, PrintedYear } from './piece.js';

/** A piece that names a moment, the moment, and whether its year stood in the text. */
export interface Placed {
  moment: Moment;
  yearPrinted: boolean;
}

type Dated = PieceOf<'date'> | PieceOf<'period'> | PieceOf<'edge'> | PieceOf<'week'> | PieceOf<'third'>;

/**
 * Gives every dated piece its year: its own, else the next one printed to the right ("Quý I và Quý III/2023"),
 * else the last one to the left, else the plan's year.
 */
export function placeInYears(pieces: readonly Piece[], planYear: number, doubts: Set<DoubtCode>): Map<Piece, Placed> {
  const dated = pieces.filter(isDated);
  const own = dated.map((piece) => yearNumber(printedYear(piece), planYear, doubts));
  const placed = new Map<Piece, Placed>();
  dated.forEach((piece, at) => {
    const right = own.slice(at).find((year) => year !== null);
    const left = own.slice(0, at).findLast((year) => year !== null);
    const moment = momentOf(piece, right ?? left ?? planYear, doubts);
    if (moment) placed.set(piece, { moment, yearPrinted: own[at] !== null });
  });
  return placed;
}

function isDated(piece: Piece): piece is Dated & Piece {
  if (piece.is === 'week' || piece.is === 'third') return piece.month !== null;
  return piece.is === 'date' || piece.is === 'period' || piece.is === 'edge';
}

function printedYear(piece: Dated): PrintedYear | null {
  if (piece.is === 'date') return piece.year;
  if (piece.is === 'week' || piece.is === 'third') return piece.month?.year ?? null;
  return piece.period.year;
}

export function yearNumber(year: PrintedYear | null, planYear: number, doubts: Set<DoubtCode>): number | null {
  if (year === null) return null;
  if ('shift' in year) {
    if (year.shift !== 0) doubts.add('year-inferred');
    return planYear + year.shift;
  }
  if (year.digits === 2) doubts.add('two-digit-year');
  return year.value;
}

function momentOf(piece: Dated, year: number, doubts: Set<DoubtCode>): Moment | null {
  switch (piece.is) {
    case 'date':
      return dateMoment(piece.day, piece.month, year, doubts);
    case 'period':
      return { type: 'period', period: periodIn(piece.period, year) };
    case 'edge':
      doubts.add('edge-of-period');
      return { type: 'edge', edge: piece.edge, period: periodIn(piece.period, year) };
    case 'week':
      doubts.add('week-of-month');
      return piece.month && { type: 'week', week: piece.week, month: periodIn(piece.month, year) };
    case 'third':
      doubts.add('edge-of-period');
      return (
        piece.month &&
        dateMoment(Math.min(piece.lastDay, daysInMonth(year, piece.month.index)), piece.month.index, year, doubts)
      );
  }
}

function periodIn({ unit, index }: PrintedPeriod, year: number): Extract<Moment, { type: 'period' }>['period'] {
  return { unit, index, year };
}

/** "31 tháng 11" becomes the month's last day, to be asked about; "13/15" nothing. */
function dateMoment(day: number, month: number, year: number, doubts: Set<DoubtCode>): Moment | null {
  if (month < 1 || month > 12 || day < 1 || year < 1 || year > 9000) {
    doubts.add('impossible-day');
    return day >= 1 && day <= 12 && month >= 13 && month <= 31
      ? dayMoment(year, day, Math.min(month, daysInMonth(year, day)))
      : null;
  }
  const last = daysInMonth(year, month);
  if (day > last) doubts.add('impossible-day');
  return dayMoment(year, month, Math.min(day, last));
}
