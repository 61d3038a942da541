import type { Cursor } from './cursor.js';
import type { Recurrence } from './deadline-rule.js';
import type { Cadence, Meaning, Unit } from './piece.js';
import { unitAt } from './scan-period.js';

/** "hằng quý", "mỗi quý 1 lần", "6 tháng/lần", "2 lần/năm", "các quý", "theo quý". */
export function scanCadence(cursor: Cursor): Meaning | null {
  const cadence = eachUnit(cursor) ?? unitPerTime(cursor) ?? timesPerUnit(cursor) ?? everyOne(cursor);
  return cadence && { is: 'every', cadence };
}

function eachUnit(cursor: Cursor): Cadence | null {
  if (!cursor.is('each')) return null;
  const counted = cursor.number(1) !== null ? 1 : 0;
  const unit = unitAt(cursor, 1 + counted);
  if (!unit) return null;
  const count = counted ? (cursor.number(1) ?? 1) : 1;
  cursor.take(2 + counted);
  return { unit, count, times: takeTimes(cursor) };
}

/** "1 lần" or "/lần" after a unit; 1 when nothing is said. */
function takeTimes(cursor: Cursor): number {
  const slash = cursor.is('/') ? 1 : 0;
  const times = cursor.number(slash);
  if (times !== null && cursor.is('times', slash + 1)) {
    cursor.take(slash + 2);
    return times;
  }
  if (slash === 1 && cursor.is('times', 1)) cursor.take(2);
  return 1;
}

/** "quý/lần", "6 tháng một lần", "2 năm/lần"; "Quý 1 lần 2" is the second round in quarter 1. */
function unitPerTime(cursor: Cursor): Cadence | null {
  const counted = cursor.number() !== null ? 1 : 0;
  const unit = unitAt(cursor, counted);
  if (!unit) return null;
  const slash = cursor.is('/', counted + 1) ? 1 : 0;
  const times = cursor.number(counted + 1 + slash);
  const timesAt = counted + 1 + slash + (times === null ? 0 : 1);
  if (!cursor.is('times', timesAt) || (times === null && slash === 0) || cursor.number(timesAt + 1) !== null)
    return null;
  const count = counted ? (cursor.number() ?? 1) : 1;
  cursor.take(timesAt + 1);
  return { unit, count, times: times ?? 1 };
}

/** "1 lần/quý", "2 lần mỗi năm", "hai lần trong năm", "1 lần trong 2 năm". */
function timesPerUnit(cursor: Cursor): Cadence | null {
  const times = cursor.number();
  if (times === null || !cursor.is('times', 1)) return null;
  let at = 2;
  while (cursor.isAny(['/', 'each', 'of'], at) && at < 5) at += 1;
  if (at === 2 && !(cursor.number(2) === 1 && unitAt(cursor, 3))) return null;
  const counted = cursor.number(at) !== null && unitAt(cursor, at + 1) ? 1 : 0;
  const unit = unitAt(cursor, at + counted);
  if (!unit || (counted === 0 && cursor.number(at + 1) !== null)) return null;
  const count = counted ? (cursor.number(at) ?? 1) : 1;
  cursor.take(at + counted + 1);
  return { unit, count, times };
}

/** "các quý (trong năm)", "theo từng tháng": the unit stands without a number. */
function everyOne(cursor: Cursor): Cadence | null {
  if (!cursor.isAny(['plural', 'per']) || cursor.peek()?.fold.includes('dung')) return null;
  const at = cursor.isAny(['each', 'plural'], 1) ? 2 : 1;
  const unit = unitAt(cursor, at);
  if (unit === 'month' && cursor.isAny(['start', 'end'], at + 1) && cursor.is('quarter', at + 2)) return null;
  if (!unit || unit === 'day' || cursor.number(at + 1) !== null || cursor.isAny(['word', 'work', 'document'], at + 1))
    return null;
  cursor.take(at + 1);
  return { unit, count: 1, times: 1 };
}

const KNOWN: Record<string, Recurrence> = {
  'day 1 1': 'daily',
  'week 1 1': 'weekly',
  'month 1 1': 'monthly',
  'month 1 2': 'twice-monthly',
  'month 3 1': 'quarterly',
  'month 6 1': 'semiannual',
  'month 9 1': 'nine-month',
  'month 12 1': 'annual',
  'quarter 1 1': 'quarterly',
  'quarter 1 3': 'monthly',
  'quarter 2 1': 'semiannual',
  'half 1 1': 'semiannual',
  'year 1 1': 'annual',
  'year 1 2': 'semiannual',
  'year 1 4': 'quarterly',
  'year 1 12': 'monthly',
  'year 2 1': 'every-2-years',
  'first-months 9 1': 'nine-month',
};

export function recurrenceOf({ unit, count, times }: Cadence): Recurrence | null {
  return KNOWN[`${unit} ${count} ${times}`] ?? null;
}

export function onceA(unit: Unit, count = 1): Cadence {
  return { unit, count, times: 1 };
}
