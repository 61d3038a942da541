import { monthsOf } from '../plan-period.js';
import type { Draft } from './draft.js';
import { isRecurring } from './interpret-recurring.js';
import { isTime, type Piece, type PrintedPeriod } from './piece.js';
import { takeRemarks } from './take-remarks.js';

/** "Trước 31/5 (đối với cấp xã), trước 15/6 (đối với cấp huyện)": each day is somebody's, not everybody's. */
const AUDIENCE = /^(?:riêng )?(?:đối với|với|dành cho|áp dụng|cấp|các|ubnd|ủy ban|uỷ ban|sở) /;
const EXCEPTION = /(?:^| )(?:trừ|riêng|không|chưa|ngoại trừ|hoặc|tùy|nếu không) /;

/** A bracket holds a condition, a refinement of the time, or a remark without weight. */
export function readBracket(group: readonly Piece[], main: readonly Piece[], draft: Draft): Piece[] {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last || group.some(({ is }) => is === 'data')) return [];
  if (group.some(isTime)) return refine(takeRemarks(group, draft), main, draft);
  const words = draft.source.slice(first.start, last.end).toLowerCase();
  if (group.some(({ is }) => is === 'approximate')) draft.doubts.add('approximate');
  if (EXCEPTION.test(`${words} `) || isWindow(group) || (isRecurring(main) && counts(group)))
    draft.doubts.add('unread-words');
  if (AUDIENCE.test(words) && main.filter(isTime).length > 1) draft.doubts.add('several-parts');
  return [];
}

/** "Tháng 6 (10-20)": several numbers, or one with a bound, may be days; one alone is a footnote or a round. */
function isWindow(group: readonly Piece[]): boolean {
  const numbers = group.filter(({ is }) => is === 'number').length;
  return numbers > 1 || (numbers > 0 && group.some(({ is }) => WINDOWS.includes(is)));
}

/** "Hằng năm (2 lần)". */
function counts(group: readonly Piece[]): boolean {
  return group.some(({ is }) => is === 'number') && group.some(({ is }) => is === 'words');
}

const WINDOWS: readonly Piece['is'][] = ['dash', 'to', 'from', 'before', 'by'];

function refine(group: Piece[], main: readonly Piece[], draft: Draft): Piece[] {
  const joint = group[0] ? [{ is: 'comma', start: group[0].start, end: group[0].start } as const] : [];
  if (!group.some(isTime)) return [];
  if (!main.some(isTime)) return group;
  if (group.every((piece) => isOwnYear(piece, draft.planYear))) return [];
  if (group.every((piece) => isReportOf(piece, main)) && !main.some(({ is }) => is === 'from')) return [];
  if (isRecurring(main) || main.some(({ is }) => is === 'continuous')) return [...joint, ...group];
  draft.doubts.add('contradiction');
  return [...joint, ...group];
}

/** "Quý II (năm 2024)" in a plan of 2024. */
export function isOwnYear(piece: Piece, planYear: number): boolean {
  if (piece.is !== 'period' || piece.period.unit !== 'year' || !piece.period.year) return false;
  return 'value' in piece.period.year && piece.period.year.value === planYear;
}

/** "14/6 (6 tháng)", "trước 15/3 (quý I)": the bracket says which report the day before it is for. */
function isReportOf(label: Piece, main: readonly Piece[]): boolean {
  const date = main.findLast((piece) => piece.is === 'date' && piece.start < label.start);
  if (label.is === 'unit') return date !== undefined;
  return label.is === 'period' && date?.is === 'date' && isNear(label.period, date.month);
}

/** In the period, or in the month after it. */
function isNear(period: PrintedPeriod, month: number): boolean {
  const [first, last] = monthsOf({ ...period, year: 0 });
  return month >= first && month <= last + 1;
}
