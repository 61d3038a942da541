import type { Cursor } from './cursor.js';
import type { Meaning, Piece, PieceOf, PrintedPeriod } from './piece.js';
import { scanCadence } from './scan-cadence.js';
import { isFullStop, scanCited, scanRestOfClause } from './scan-clause.js';
import { scanDay, scanHour, scanSpan, scanThird, scanWeek } from './scan-day.js';
import { monthOfQuarter, scanEdge, scanMonthIn, scanPeriod, unitAt } from './scan-period.js';
import { scanYear } from './scan-year.js';
import type { Lexeme } from './token.js';

type Scanner = (cursor: Cursor, pieces: readonly Piece[]) => Meaning | null;

/** The typed patterns, tried in this order at each place; each takes what it reads or nothing. */
const SCANNERS: readonly Scanner[] = [
  scanRound,
  scanHour,
  scanCadence,
  scanWeekday,
  scanWeek,
  scanThird,
  scanMonthIn,
  scanNextMonth,
  scanPreviousPeriod,
  scanContinuation,
  scanDay,
  scanPrintedPeriod,
  scanSpan,
  scanEdge,
  scanUnit,
  scanRunningClause,
  scanCitedDocument,
];

export function scanPieces(cursor: Cursor): Piece[] {
  const pieces: Piece[] = [];
  while (!cursor.ended) {
    const start = cursor.peek()?.start ?? 0;
    const meaning = scanOne(cursor, pieces);
    const end = cursor.peek(-1)?.end ?? start;
    const previous = pieces.at(-1);
    if (!meaning) continue;
    if (meaning.is === 'words' && previous?.is === 'words') previous.end = end;
    else pieces.push({ ...meaning, start, end });
  }
  return pieces;
}

function scanOne(cursor: Cursor, pieces: readonly Piece[]): Meaning | null {
  for (const scan of SCANNERS) {
    const meaning = scan(cursor, pieces);
    if (meaning) return meaning;
  }
  return scanSingle(cursor);
}

function scanPrintedPeriod(cursor: Cursor): Meaning | null {
  const period = scanPeriod(cursor) ?? scanBareQuarter(cursor);
  return period && { is: 'period', period };
}

/** "I/2024", "II, III/2024": the word "quý" is left out. */
function scanBareQuarter(cursor: Cursor): PrintedPeriod | null {
  const index = cursor.peek()?.lexeme === 'roman' ? cursor.number() : null;
  if (index === null || index > 4) return null;
  const direct = cursor.is('/', 1) && (cursor.isYear(2) || cursor.is('year', 2));
  const listed = cursor.isAny([',', '-', 'and'], 1) && cursor.is('roman', 2);
  if (!direct && !listed) return null;
  cursor.take();
  return { unit: 'quarter', index, year: scanYear(cursor) };
}

const ROUNDS: readonly Lexeme[] = ['round', 'stage', 'times', 'term'];
const UNITS: readonly Lexeme[] = ['day', 'working-day', 'week', 'month', 'quarter', 'year'];

/** "Đợt 1", "lần thứ hai", "giai đoạn 2", "đợt 1/2024": which round it is says nothing of when. */
function scanRound(cursor: Cursor): Meaning | null {
  if (!cursor.isAny(ROUNDS)) return null;
  const at = cursor.is('ordinal', 1) ? 2 : 1;
  const index = cursor.number(at);
  if (index === null || index > 12 || cursor.digits(at) > 2) return null;
  if (cursor.isAny(UNITS, at + 1) && cursor.number(at + 2) === null) return null;
  const ofYear = cursor.is('/', at + 1) ? 2 : 0;
  if (ofYear > 0 && !cursor.isYear(at + 2)) return null;
  cursor.take(at + 1 + ofYear);
  return { is: 'words' };
}

const JOINTS: readonly Piece['is'][] = ['comma', 'and', 'or', 'dash', 'slash', 'to', 'semicolon'];

/** "Quý III, IV/2024", "tháng 3, 6, 9", "năm 2023 - 2025", "ngày 15 và 30": the unit is printed once. */
function scanContinuation(cursor: Cursor, pieces: readonly Piece[]): Meaning | null {
  const joint = pieces.at(-1);
  const before = pieces.at(-2);
  if (!joint || !before || !JOINTS.includes(joint.is) || (joint.is === 'semicolon' && !endsMoment(cursor, 1)))
    return null;
  if (before.is === 'date' && cursor.is('month') && endsMoment(cursor, 2)) return sameDay(cursor, joint, before);
  const index = cursor.number();
  if (index === null) return null;
  if (before.is === 'day-of-month') return continuedDay(cursor, index);
  if (before.is === 'date' && before.inWords === true) return continuedMonth(cursor, before.day, index);
  if (before.is !== 'period' || cursor.isAny(['month', 'times', 'day', 'hour', 'working-day'], 1)) return null;
  return continuedPeriod(cursor, before.period, index);
}

function continuedDay(cursor: Cursor, day: number): Meaning | null {
  if (cursor.digits() === 0 || day > 31 || cursor.is('/', 1) || (cursor.is('month', 1) && cursor.number(2) !== null))
    return null;
  cursor.take();
  return { is: 'day-of-month', day, working: false };
}

const MOMENT_ENDS: readonly Lexeme[] = [',', ';', '.', '/', ')', '(', 'and', 'year', 'each'];

function endsMoment(cursor: Cursor, ahead: number): boolean {
  return cursor.peek(ahead) === undefined || cursor.isAny(MOMENT_ENDS, ahead);
}

/** "ngày 15 tháng 6 và tháng 12": the day is printed once. */
function sameDay(cursor: Cursor, joint: Piece, { day, inWords }: PieceOf<'date'>): Meaning | null {
  if (inWords !== true || (joint.is !== 'comma' && joint.is !== 'and')) return null;
  const month = cursor.number(1);
  if (month === null) return null;
  cursor.take();
  return continuedMonth(cursor, day, month);
}

/** "ngày 25 tháng 3, 6, 9, 12". */
function continuedMonth(cursor: Cursor, day: number, month: number): Meaning | null {
  if (cursor.digits() === 0 || cursor.digits() > 2 || month > 12) return null;
  if (cursor.isAny(['month', 'times', 'day', 'hour', 'working-day'], 1) || (cursor.is('/', 1) && !cursor.isYear(2)))
    return null;
  cursor.take();
  return { is: 'date', day, month, year: scanYear(cursor), inWords: true };
}

function continuedPeriod(cursor: Cursor, before: PrintedPeriod, index: number): Meaning | null {
  const unit = before.placeInQuarter ? 'quarter' : before.unit;
  if (unit !== 'month' && unit !== 'quarter') return null;
  if (cursor.digits() > 2 || (cursor.is('/', 1) && !cursor.isYear(2) && !cursor.is('year', 2))) return null;
  if (index < 1 || index > (unit === 'month' ? 12 : 4)) return null;
  cursor.take();
  const period = { unit, index, year: scanYear(cursor), ...(before.bare ? { bare: before.bare } : {}) };
  return { is: 'period', period: before.placeInQuarter ? monthOfQuarter(period, before.placeInQuarter) : period };
}

/** "thứ sáu hằng tuần": the day of the week adds nothing that a due list could show. */
function scanWeekday(cursor: Cursor): Meaning | null {
  const named = cursor.is('ordinal') && cursor.number(1) !== null && cursor.is('each', 2) && cursor.is('week', 3);
  if (!named) return null;
  cursor.take(2);
  return { is: 'neutral' };
}

function scanNextMonth(cursor: Cursor): Meaning | null {
  if (!cursor.is('month') || !cursor.isAny(['next', 'after'], 1) || cursor.number(2) !== null) return null;
  cursor.take(2);
  cursor.accept('next');
  return { is: 'next-month' };
}

/** "từ ngày 15 tháng trước đến …": whose month before is not said. */
function scanPreviousPeriod(cursor: Cursor): Meaning | null {
  if (!cursor.isAny(['month', 'quarter']) || !cursor.isAny(['before', 'previous'], 1)) return null;
  if (cursor.peek(2) !== undefined && !cursor.isAny(['to', '-', ',', ';', ')', '.'], 2)) return null;
  cursor.take(2);
  return { is: 'words' };
}

/** "6 tháng", "quý", "năm": a unit that no number places in the year; the 3 of "mức 3 tháng 6" counts no months. */
function scanUnit(cursor: Cursor): Meaning | null {
  const counted = cursor.number() !== null && cursor.digits() <= 2 ? 1 : 0;
  const unit = unitAt(cursor, counted);
  if (!unit || unit === 'day') return null;
  if (counted === 1 && cursor.is('word', -1) && cursor.number(2) !== null) return null;
  if (cursor.digits(counted + 1) > 0 || cursor.is('roman', counted + 1)) return impossibleUnit(cursor, counted + 2);
  const count = counted ? (cursor.number() ?? 1) : 1;
  cursor.take(counted + 1);
  return { is: 'unit', unit, count };
}

/** "Tháng 13", "Quý V": no period that a year has. */
function impossibleUnit(cursor: Cursor, length: number): Meaning {
  cursor.take(length);
  while (cursor.is('/') && cursor.number(1) !== null) cursor.take(2);
  return { is: 'number' };
}

const AFTER_BEFORE: readonly Lexeme[] = [
  'day',
  'working-day',
  'number',
  'roman',
  'month',
  'quarter',
  'year',
  'week',
  'start',
  'middle',
  'end',
  'whole',
  'of',
  'third-of',
  'half-of',
  'plural',
  'each',
  ':',
  'neutral',
  'to',
];

/** "khi …", "theo …", and "trước / sau" an event rather than a day. */
function scanRunningClause(cursor: Cursor): Meaning | null {
  const start = cursor.peek()?.start ?? 0;
  const is = cursor.is('per') ? 'per' : 'when';
  const event = cursor.isAny(['before', 'after']) && !cursor.isAny(AFTER_BEFORE, 1);
  if (!cursor.isAny(['when', 'per']) && !event) return null;
  const { end, dated } = scanRestOfClause(cursor);
  return { is, text: cursor.text.slice(start, end).trim(), dated: dated || event };
}

function scanCitedDocument(cursor: Cursor): Meaning | null {
  return scanCited(cursor) ? { is: 'cited' } : null;
}

const SINGLE: Partial<Record<Lexeme, Meaning['is']>> = {
  before: 'before',
  by: 'by',
  to: 'to',
  from: 'from',
  within: 'within',
  after: 'after',
  and: 'and',
  or: 'or',
  onward: 'onward',
  periodic: 'periodic',
  continuous: 'continuous',
  data: 'data',
  approximate: 'approximate',
  neutral: 'neutral',
  stage: 'neutral',
  work: 'work',
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '(': 'open',
  ')': 'close',
  '-': 'dash',
  '/': 'slash',
  number: 'number',
  roman: 'number',
};
const HARMLESS_MARKS = '…!';

function scanSingle(cursor: Cursor): Meaning | null {
  const token = cursor.peek();
  if (!token) return null;
  const stop = isFullStop(cursor);
  cursor.take();
  if (token.lexeme === '.') return stop ? { is: 'stop' } : null;
  if (token.lexeme === 'mark' && HARMLESS_MARKS.includes(token.fold)) return null;
  if (token.lexeme === 'of') return null;
  if (token.lexeme === 'whole' && cursor.isAny(['quarter', 'month', 'day', 'year', 'number', 'of', 'half-of']))
    return { is: 'whole' };
  if (token.lexeme === 'plural' && unitAt(cursor, 0)) return null;
  if (token.lexeme === 'day' && cursor.isAny(['start', 'end', ':'])) return null;
  const single = SINGLE[token.lexeme] ?? 'words';
  return { is: single } as Meaning;
}
