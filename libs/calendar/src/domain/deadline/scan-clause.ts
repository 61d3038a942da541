import type { Cursor } from './cursor.js';
import type { Lexeme } from './token.js';

const STARTS_DEADLINE: readonly Lexeme[] = ['before', 'by', 'neutral', 'to', 'from', 'of', 'whole'];
const TIME_WORD: readonly Lexeme[] = ['quarter', 'month', 'day', 'year', 'week', 'each'];
const EDGES: readonly Lexeme[] = ['start', 'middle', 'end'];
const JOINTS: readonly Lexeme[] = [',', 'and', 'or', '-', '('];

/**
 * A clause that runs to its end ("khi có …", "theo Kế hoạch số … ngày …"): up to a semicolon, a bracket, a full stop,
 * or a comma after which a deadline starts. `dated` tells that a time stands inside which is no cited document's date.
 */
export function scanRestOfClause(cursor: Cursor): { end: number; dated: boolean } {
  let depth = 0;
  let dated = false;
  let afterNumberSign = false;
  let end = cursor.peek()?.end ?? 0;
  for (let first = true; !cursor.ended; first = false) {
    if (!first && endsClause(cursor, depth)) break;
    if (!first && depth === 0 && startsPeriod(cursor)) return { end, dated: true };
    const token = cursor.peek();
    if (!token) break;
    if (token.lexeme === '(') depth += 1;
    if (token.lexeme === ')') depth -= 1;
    afterNumberSign ||= isNumbered(cursor);
    if (startsTime(cursor) && !(afterNumberSign && isCitedDay(cursor))) dated = true;
    if (isCitedDay(cursor) && afterNumberSign) cursor.take(citedLength(cursor));
    else cursor.take();
    end = cursor.peek(-1)?.end ?? end;
  }
  return { end, dated };
}

/** "số 45/KH-UBND", "Kế hoạch 45/KH-UBND". */
function isNumbered(cursor: Cursor): boolean {
  return cursor.is('number-sign') || (cursor.is('document') && cursor.number(1) !== null && cursor.is('/', 2));
}

function endsClause(cursor: Cursor, depth: number): boolean {
  if (cursor.is(';')) return true;
  if (cursor.is(')')) return depth === 0;
  if (depth > 0) return false;
  if (cursor.is('.')) return isFullStop(cursor);
  if (!cursor.is(',')) return false;
  if (cursor.isAny(['before', 'by'], 1)) return true;
  if (cursor.isAny(STARTS_DEADLINE, 1) && cursor.isAny([...STARTS_DEADLINE, ...TIME_WORD, ...EDGES, 'number'], 2))
    return true;
  if (cursor.is('continuous', 1) || (cursor.isAny(['each', ...EDGES], 1) && cursor.isAny(TIME_WORD, 2))) return true;
  if (cursor.is('periodic', 1) && cursor.isAny([...TIME_WORD, 'number'], 2)) return true;
  return cursor.isAny(['quarter', 'month', 'year'], 1) && cursor.number(2) !== null;
}

/** "Theo hướng dẫn của Bộ Quý IV/2024": a second statement follows without a mark between. */
function startsPeriod(cursor: Cursor): boolean {
  if (!cursor.isAny(['quarter', 'month']) || cursor.number(1) === null) return false;
  return (
    cursor.isYear(3) &&
    cursor.isAny(['/', 'year'], 2) &&
    (cursor.peek(4) === undefined || cursor.isAny([',', ';', '.', ')'], 4))
  );
}

/** A point followed by a blank or by nothing; "TP.HCM" and "1.2" have none. */
export function isFullStop(cursor: Cursor): boolean {
  const dot = cursor.peek();
  return dot?.lexeme === '.' && (dot.end >= cursor.text.length || cursor.text[dot.end] === ' ');
}

function startsTime(cursor: Cursor): boolean {
  if (cursor.isAny(['before', 'by']) && (cursor.isAny([...TIME_WORD], 1) || cursor.digits(1) > 0)) return true;
  if (cursor.is('year'))
    return (
      cursor.number(1) !== null &&
      (cursor.isAny([...JOINTS, 'to', 'before', 'whole'], -1) || cursor.peek(-1)?.fold === 'trong')
    );
  if (cursor.isAny(['quarter', 'month', 'day', 'working-day']))
    return cursor.number(1) !== null || cursor.number(-1) !== null;
  const joined = cursor.isAny(JOINTS, -1);
  if (cursor.is('each') && cursor.isAny(TIME_WORD, 1)) return joined || !cursor.is('year', 1);
  if (cursor.isAny(EDGES)) return cursor.isAny(TIME_WORD, 1);
  if (cursor.is('periodic')) return joined;
  const slashed = cursor.digits() > 0 && cursor.is('/', 1) && cursor.digits(2) > 0;
  return slashed && (!cursor.isAny(['-', '/'], 3) || (cursor.isYear(4) && !cursor.isAny(['-', '/'], 5)));
}

/** "ngày 22/01/2023" or "ngày 22 tháng 01 năm 2023" behind a document's number. */
function isCitedDay(cursor: Cursor): boolean {
  return cursor.is('day') && cursor.digits(1) > 0;
}

function citedLength(cursor: Cursor): number {
  let length = 2;
  while (cursor.isAny(['/', '-', '.', 'month', 'year'], length) && cursor.digits(length + 1) > 0 && length < 6)
    length += 2;
  return length;
}

/** "Kế hoạch số 45/KH-UBND ngày 22/01/2023" outside of a "theo …": its date is no deadline. */
export function scanCited(cursor: Cursor): boolean {
  const direct = cursor.is('document') && cursor.is('day', 1) && cursor.digits(2) > 0;
  if (!direct && !cursor.is('number-sign')) return false;
  if (cursor.is('number-sign') && cursor.number(1) === null && !cursor.is('/', 1)) return false;
  for (let steps = 0; steps < 16 && !cursor.ended && !cursor.isAny([',', ';', '(', ')', 'before', 'by']); steps += 1) {
    const cited = isCitedDay(cursor);
    cursor.take(cited ? citedLength(cursor) : 1);
    if (cited) break;
  }
  return true;
}
