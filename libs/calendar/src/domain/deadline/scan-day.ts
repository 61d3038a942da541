import type { Cursor } from './cursor.js';
import type { Meaning, PrintedPeriod, PrintedYear } from './piece.js';
import { scanPeriod } from './scan-period.js';
import { scanYear } from './scan-year.js';

/** "ngày 15/3/2024", "15.01.2024", "31 tháng 11", "ngày 20". */
export function scanDay(cursor: Cursor): Meaning | null {
  const iso = yearFirst(cursor);
  if (iso) return iso;
  const lead = cursor.is('day') ? 1 : 0;
  const first = cursor.number(lead);
  if (first === null || cursor.digits(lead) === 0 || cursor.digits(lead) > 2) return null;
  return (
    slashed(cursor, lead, first) ??
    inWords(cursor, lead, first) ??
    rangeStart(cursor, lead, first) ??
    bareDay(cursor, lead, first)
  );
}

/** "2024-06-30", as a spreadsheet writes it. */
function yearFirst(cursor: Cursor): Meaning | null {
  const month = cursor.number(2);
  const day = cursor.number(4);
  const dashed = cursor.isYear() && cursor.is('-', 1) && cursor.is('-', 3);
  if (!dashed || month === null || day === null || cursor.digits(2) !== 2 || cursor.digits(4) !== 2) return null;
  return dated(cursor, 5, day, month, { value: cursor.number() ?? 0, digits: 4 });
}

function slashed(cursor: Cursor, lead: number, first: number): Meaning | null {
  const second = cursor.number(lead + 2);
  if (second === null || cursor.digits(lead + 2) === 0) return null;
  const mark = cursor.peek(lead + 1)?.lexeme;
  const third = cursor.peek(lead + 3)?.lexeme === mark ? cursor.number(lead + 4) : null;
  const thirdDigits = third === null ? 0 : cursor.digits(lead + 4);
  if (mark === '-' || mark === '.') {
    if (thirdDigits === 4) return dated(cursor, lead + 5, first, second, { value: third ?? 0, digits: 4 });
    if (cursor.isYear(lead + 2)) return monthOfYear(cursor, lead, first);
    const plain = mark === '.' && lead === 1 && cursor.digits(lead + 2) <= 2 && !cursor.isAny(['times'], lead + 3);
    return plain ? dated(cursor, lead + 3, first, second, null) : null;
  }
  if (mark !== '/') return null;
  if (cursor.isYear(lead + 2)) return monthOfYear(cursor, lead, first);
  if (cursor.digits(lead + 2) > 2) return null;
  if (third !== null && (thirdDigits === 4 || thirdDigits === 2)) {
    return dated(cursor, lead + 5, first, second, {
      value: thirdDigits === 4 ? third : 2000 + third,
      digits: thirdDigits,
    });
  }
  cursor.take(lead + 3);
  return { is: 'date', day: first, month: second, year: cursor.isAny([',', 'year', 'of']) ? scanYear(cursor) : null };
}

function dated(cursor: Cursor, length: number, day: number, month: number, year: PrintedYear | null): Meaning {
  cursor.take(length);
  return { is: 'date', day, month, year };
}

/** "12/2023", "12-2023": the unit is not printed. */
function monthOfYear(cursor: Cursor, lead: number, index: number): Meaning | null {
  if (index < 1 || index > 12 || lead === 1) return null;
  const value = cursor.number(2) ?? 0;
  cursor.take(3);
  return { is: 'period', period: { unit: 'month', index, year: { value, digits: 4 }, bare: true } };
}

/** "20-25/3", "6-7/2024": the first of two numbers takes its unit from the second. */
function rangeStart(cursor: Cursor, lead: number, first: number): Meaning | null {
  const second = cursor.digits(2) > 0 && cursor.digits(2) <= 2 ? cursor.number(2) : null;
  if (lead === 1 || second === null || second <= first || !cursor.is('-', 1) || !cursor.is('/', 3)) return null;
  if (cursor.isYear(4) && first >= 1 && second <= 12) {
    cursor.take();
    return { is: 'period', period: { unit: 'month', index: first, year: null, bare: true } };
  }
  if (cursor.digits(4) === 0 || cursor.digits(4) > 2 || first < 1 || first > 31) return null;
  cursor.take();
  return { is: 'day-of-month', day: first, working: false };
}

/** "Phụ lục 1 tháng 4": a number that counts what the word before it names is no day. */
function inWords(cursor: Cursor, lead: number, day: number): Meaning | null {
  if (lead === 0 && cursor.is('word', -1)) return null;
  const comma = cursor.is(',', lead + 1) ? 1 : 0;
  const month = cursor.is('month', lead + 1 + comma) ? cursor.number(lead + 2 + comma) : null;
  const digits = cursor.digits(lead + 2 + comma);
  if (month === null || digits > 2 || cursor.isAny(['times', 'day'], lead + 3 + comma)) return null;
  if (comma === 1 && lead === 0) return null;
  cursor.take(lead + 3 + comma);
  return { is: 'date', day, month, year: scanYear(cursor), inWords: true };
}

function bareDay(cursor: Cursor, lead: number, day: number): Meaning | null {
  if (lead === 0 && !beforeRecurringMonth(cursor)) return null;
  cursor.take(lead + 1);
  return { is: 'day-of-month', day, working: false };
}

/** "20 hằng tháng", "20 của tháng cuối quý", "25 tháng cuối quý": the word "ngày" is left out. */
function beforeRecurringMonth(cursor: Cursor): boolean {
  if (cursor.is('each', 1) && cursor.is('month', 2)) return true;
  if (cursor.is('of', 1) && cursor.isAny(['month', 'each'], 2)) return true;
  const place = cursor.is('month', 1) && cursor.isAny(['start', 'end'], 2);
  return place && (cursor.is('quarter', 3) || cursor.isAny(['of', 'each'], 3));
}

/** "15 ngày", "05 ngày làm việc". */
export function scanSpan(cursor: Cursor): Meaning | null {
  const days = cursor.number();
  if (days === null || !cursor.isAny(['day', 'working-day'], 1) || cursor.number(2) !== null) return null;
  const working = cursor.is('working-day', 1);
  cursor.take(2);
  return { is: 'span', days, working };
}

/** "17 giờ 30 phút", "17h00", "17:00". */
export function scanHour(cursor: Cursor): Meaning | null {
  const hour = cursor.number();
  if (hour === null || hour > 24) return null;
  if (cursor.is('hour', 1)) {
    cursor.take(2);
    if (cursor.number() !== null && cursor.digits() === 2 && !cursor.is('/', 1)) cursor.take();
    cursor.accept('minute');
    return { is: 'hour', hour };
  }
  const minutes = cursor.is(':', 1) && cursor.digits(2) === 2 && cursor.digits() > 0;
  if (!minutes) return null;
  cursor.take(3);
  return { is: 'hour', hour };
}

/** "tuần thứ hai của tháng 6", "tuần cuối tháng". */
export function scanWeek(cursor: Cursor): Meaning | null {
  if (!cursor.is('week')) return null;
  const ordinal = cursor.is('ordinal', 1) ? 2 : 1;
  const week = cursor.is('start', 1) ? 1 : cursor.is('end', 1) ? 'last' : cursor.number(ordinal);
  if (week === null || (typeof week === 'number' && (week < 1 || week > 5))) return null;
  cursor.take(cursor.isAny(['start', 'end'], 1) ? 2 : ordinal + 1);
  return { is: 'week', week, month: ofMonth(cursor) };
}

/** "trung tuần tháng 6", "nửa đầu tháng 6". */
export function scanThird(cursor: Cursor): Meaning | null {
  const half = cursor.is('half-of') && cursor.isAny(['start', 'end'], 1) && cursor.is('month', 2);
  if (!half && !cursor.is('third-of')) return null;
  const lastDay = half ? (cursor.is('start', 1) ? 15 : 31) : (cursor.peek()?.value ?? 31);
  cursor.take(half ? 2 : 1);
  return { is: 'third', lastDay, month: ofMonth(cursor) };
}

function ofMonth(cursor: Cursor): PrintedPeriod | null {
  cursor.accept('of');
  if (!cursor.is('month')) return null;
  const period = scanPeriod(cursor);
  if (period === null) cursor.take();
  return period;
}
