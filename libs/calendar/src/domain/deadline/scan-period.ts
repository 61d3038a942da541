import type { Cursor } from './cursor.js';
import type { Edge } from './deadline-rule.js';
import type { Meaning, MonthPlace, PrintedPeriod, Unit } from './piece.js';
import { scanNamedYear, scanYear } from './scan-year.js';

const LIMIT = { month: 12, quarter: 4 } as const;

/** "Quý I/2024", "tháng 3", "6 tháng đầu năm 2024", "năm 2024", "2024". */
export function scanPeriod(cursor: Cursor): PrintedPeriod | null {
  return scanNumbered(cursor) ?? scanFirstMonths(cursor) ?? scanHalf(cursor) ?? scanWholeYear(cursor);
}

function scanNumbered(cursor: Cursor): PrintedPeriod | null {
  const unit = cursor.is('month') ? 'month' : cursor.is('quarter') ? 'quarter' : null;
  if (!unit) return null;
  const gap = cursor.isAny(['ordinal', '.'], 1) && cursor.number(2) !== null ? 2 : 1;
  const index = cursor.number(gap);
  if (index === null || index < 1 || index > LIMIT[unit] || cursor.digits(gap) > 2) return null;
  cursor.take(gap + 1);
  return { unit, index, year: scanYear(cursor) };
}

/** "6 tháng đầu năm", "3 tháng cuối năm", "9 tháng năm 2024". */
function scanFirstMonths(cursor: Cursor): PrintedPeriod | null {
  const count = cursor.number();
  if (count === null || count < 2 || count > 12 || !cursor.is('month', 1)) return null;
  const edge = cursor.is('start', 2) ? 'start' : cursor.is('end', 2) ? 'end' : null;
  if (edge === null) return scanMonthsOfYear(cursor, count);
  if (
    !cursor.is('year', 3) &&
    !(cursor.is('of', 3) && cursor.is('year', 4)) &&
    !cursor.isAny(['/'], 3) &&
    !endsAt(cursor, 3)
  )
    return null;
  cursor.take(3);
  cursor.accept('of');
  const year = scanYear(cursor);
  if (year === null) cursor.accept('year');
  return monthsPeriod(count, edge, year);
}

function endsAt(cursor: Cursor, ahead: number): boolean {
  return cursor.peek(ahead) === undefined || cursor.isAny([',', ';', '.', ')', '(', 'and'], ahead);
}

function scanMonthsOfYear(cursor: Cursor, count: number): PrintedPeriod | null {
  const named = cursor.is('year', 2) && cursor.isYear(3);
  if (!named && !(cursor.is('/', 2) && cursor.isYear(3))) return null;
  cursor.take(2);
  return monthsPeriod(count, 'start', scanYear(cursor));
}

function monthsPeriod(count: number, edge: 'start' | 'end', year: PrintedPeriod['year']): PrintedPeriod | null {
  if (edge === 'start') {
    if (count === 6) return { unit: 'half', index: 1, year };
    if (count === 3) return { unit: 'quarter', index: 1, year };
    return count === 12 ? { unit: 'year', index: 1, year } : { unit: 'first-months', index: count, year };
  }
  if (count === 6) return { unit: 'half', index: 2, year };
  return count === 3 ? { unit: 'quarter', index: 4, year } : { unit: 'year', index: 1, year };
}

/** "nửa đầu năm 2024", "nửa cuối năm". */
function scanHalf(cursor: Cursor): PrintedPeriod | null {
  if (!cursor.is('half-of') || !cursor.isAny(['start', 'end'], 1) || !cursor.is('year', 2)) return null;
  const index = cursor.is('start', 1) ? 1 : 2;
  cursor.take(2);
  const year = scanYear(cursor);
  if (year === null) cursor.accept('year');
  return { unit: 'half', index, year };
}

function scanWholeYear(cursor: Cursor): PrintedPeriod | null {
  if (cursor.isYear() && !cursor.is('/', 1)) {
    const value = cursor.number() ?? 0;
    cursor.take();
    return { unit: 'year', index: 1, year: { value, digits: 4 } };
  }
  const lead = cursor.isAny(['whole', 'of']) && cursor.is('year', 1) ? 1 : 0;
  if (!cursor.is('year', lead)) return null;
  if (lead === 1 && !cursor.isYear(2)) {
    cursor.take();
    const year = scanNamedYear(cursor);
    if (year === null) cursor.take();
    return { unit: 'year', index: 1, year };
  }
  if (lead === 1) cursor.take();
  const short = cursor.digits(1) === 2 ? cursor.number(1) : null;
  if (short !== null && short >= 20 && short <= 40 && !cursor.is('times', 2)) {
    cursor.take(2);
    return { unit: 'year', index: 1, year: { value: 2000 + short, digits: 2 } };
  }
  const year = scanNamedYear(cursor);
  return year === null ? null : { unit: 'year', index: 1, year };
}

const EDGES: Partial<Record<string, Edge>> = { start: 'start', middle: 'middle', end: 'end' };

/** "đầu quý II", "cuối năm 2024", "giữa tháng 6"; without a number: "cuối quý", "đầu mỗi tháng". */
export function scanEdge(cursor: Cursor): Meaning | null {
  const edge = EDGES[cursor.peek()?.lexeme ?? ''];
  if (!edge) return null;
  const gap = cursor.isAny(['of', 'each', 'plural'], 1) ? (cursor.isAny(['each', 'plural'], 2) ? 3 : 2) : 1;
  const unit = unitAt(cursor, gap);
  if (!unit) return null;
  cursor.take(gap);
  const each = cursor.isAny(['each', 'plural'], -1);
  if (!each) {
    const period = scanPeriod(cursor);
    if (period) return { is: 'edge', edge, period };
    if (unit === 'year') {
      cursor.take();
      return { is: 'edge', edge, period: { unit: 'year', index: 1, year: null } };
    }
  }
  cursor.take();
  return { is: 'edge-of-unit', edge, unit };
}

export function unitAt(cursor: Cursor, ahead: number): Exclude<Unit, 'half' | 'first-months'> | null {
  if (cursor.peek(ahead)?.fold.length === 1) return null;
  if (cursor.is('working-day', ahead)) return 'day';
  for (const unit of ['day', 'week', 'month', 'quarter', 'year'] as const) if (cursor.is(unit, ahead)) return unit;
  return null;
}

/** "tháng cuối (của mỗi) quý", "tháng đầu quý sau", "tháng thứ hai của quý"; a numbered quarter gives its month. */
export function scanMonthIn(cursor: Cursor): Meaning | null {
  if (!cursor.is('month')) return null;
  const place = monthPlace(cursor);
  if (!place) return null;
  const { at, month } = place;
  const gap = at + (cursor.is('of', at) ? 1 : 0);
  const unitAhead = gap + (cursor.isAny(['each', 'plural'], gap) ? 1 : 0);
  if (cursor.is('term', unitAhead)) {
    cursor.take(unitAhead + 1);
    return { is: 'month-in', place: month, unit: null, year: null };
  }
  const unit = unitAt(cursor, unitAhead);
  if (unit !== 'quarter' && unit !== 'year') return null;
  cursor.take(unitAhead);
  if (unit === 'quarter') {
    const quarter = scanNumbered(cursor);
    if (quarter) return { is: 'period', period: monthOfQuarter(quarter, month) };
  }
  if (unit === 'year' && unitAhead === gap && month !== 'middle' && !cursor.isAny(['next', 'after'], 1))
    return { is: 'period', period: monthOfYear(cursor, month) };
  return monthInUnit(cursor, month, unit);
}

/** "tháng cuối năm (2024)". */
function monthOfYear(cursor: Cursor, place: 'first' | 'last'): PrintedPeriod {
  const year = scanNamedYear(cursor);
  if (year === null) cursor.take();
  return { unit: 'month', index: place === 'first' ? 1 : 12, year };
}

function monthInUnit(cursor: Cursor, month: MonthPlace, unit: 'quarter' | 'year'): Meaning {
  const following = cursor.isAny(['next', 'after'], 1);
  if (following && month === 'first') {
    cursor.take(2);
    cursor.accept('next');
    return { is: 'month-in', place: 'after', unit, year: null };
  }
  const year = unit === 'quarter' ? (cursor.take(), scanYear(cursor)) : scanNamedYear(cursor);
  if (unit === 'year' && year === null) cursor.take();
  return { is: 'month-in', place: month, unit, year };
}

function monthPlace(cursor: Cursor): { at: number; month: MonthPlace } | null {
  if (cursor.is('start', 1)) return { at: 2, month: 'first' };
  if (cursor.is('end', 1)) return { at: 2, month: 'last' };
  if (cursor.is('middle', 1)) return { at: 2, month: 'middle' };
  const index = cursor.is('ordinal', 1) ? cursor.number(2) : null;
  const month = (['first', 'middle', 'last'] as const)[(index ?? 0) - 1];
  return month ? { at: 3, month } : null;
}

export function monthOfQuarter(quarter: Pick<PrintedPeriod, 'index' | 'year'>, place: MonthPlace): PrintedPeriod {
  const shift = { first: 2, middle: 1, last: 0 }[place];
  return { unit: 'month', index: quarter.index * 3 - shift, year: quarter.year, placeInQuarter: place };
}
