import type { Cursor } from './cursor.js';
import type { PrintedYear } from './piece.js';

/** The year printed after a period: "/2024", "/ năm 2024", "năm 2024", "- 2024", "/24", "năm sau". */
export function scanYear(cursor: Cursor): PrintedYear | null {
  const skip = joint(cursor);
  if (cursor.isYear(skip)) return four(cursor, skip);
  if (cursor.is('year', skip)) return scanNamedYear(cursor, skip);
  const short = cursor.number(skip);
  if (skip === 1 && cursor.is('/') && short !== null && cursor.digits(skip) === 2 && short >= 20 && short <= 40) {
    cursor.take(skip + 1);
    return { value: 2000 + short, digits: 2 };
  }
  return null;
}

/** How many tokens stand between the period and its year. */
function joint(cursor: Cursor): number {
  if (cursor.is('/')) return 1;
  if (cursor.is('-') && cursor.isYear(1) && !cursor.is('/', 2)) return 1;
  if (cursor.is('.') && cursor.isYear(1)) return 1;
  if (cursor.isAny([',', 'of']) && cursor.is('year', 1) && cursor.isYear(2) && !cursor.isAny(['-', 'to'], 3)) return 1;
  if (cursor.is('of') && cursor.is('year', 1) && shiftAt(cursor, 2) !== null) return 1;
  return 0;
}

function four(cursor: Cursor, skip: number): PrintedYear {
  const value = cursor.number(skip) ?? 0;
  cursor.take(skip + 1);
  return { value, digits: 4 };
}

/** At the word "năm": with a number, or "năm nay / sau / trước". Takes nothing when the word stands alone. */
export function scanNamedYear(cursor: Cursor, skip = 0): PrintedYear | null {
  if (cursor.isYear(skip + 1)) return four(cursor, skip + 1);
  const shift = shiftAt(cursor, skip + 1);
  if (shift === null) return null;
  cursor.take(skip + 2);
  return { shift };
}

function shiftAt(cursor: Cursor, at: number): number | null {
  if (cursor.is('this', at)) return 0;
  if (cursor.is('next', at)) return 1;
  if (cursor.is('previous', at)) return -1;
  const bare = cursor.peek(at + 1) === undefined || cursor.isAny([',', ';', '.', ')', 'next', 'previous'], at + 1);
  if (cursor.is('after', at) && bare) return 1;
  return cursor.is('before', at) && bare ? -1 : null;
}
