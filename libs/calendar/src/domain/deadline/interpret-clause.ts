import { addDays, partsOf, yearOf } from '../local-date.js';
import { takeBrackets } from './brackets.js';
import type { Candidate, DoubtCode, Moment, SimpleRule, Target } from './deadline-rule.js';
import { interpretRecurring, isRecurring } from './interpret-recurring.js';
import { firstDayOf } from './moment.js';
import { isTime, type Piece, type PieceOf } from './piece.js';
import { narrowed } from './narrowed.js';
import { placeInYears } from './place-in-years.js';
import { spreadDays } from './spread-days.js';
import { suggestCandidates } from './suggest-candidates.js';
import { readTargets } from './target-list.js';

/** The reading in progress of one clause: remarks gathered on the way. */
interface Draft {
  /** The whole cell: pieces count their places in it. */
  source: string;
  /** This clause alone. */
  text: string;
  planYear: number;
  doubts: Set<DoubtCode>;
  condition: string | null;
  reference: string | null;
  candidates: Candidate[];
}

type Core = SimpleRule extends infer Rule
  ? Rule extends SimpleRule
    ? Omit<Rule, 'condition' | 'reference' | 'doubts' | 'candidates'>
    : never
  : never;

/** One clause to one rule. Whatever is not read becomes a doubt: nothing is passed over in silence. */
export function interpretClause(pieces: readonly Piece[], source: string, planYear: number): SimpleRule {
  const text = source.slice(pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0);
  const draft: Draft = { source, text, planYear, doubts: new Set(), condition: null, reference: null, candidates: [] };
  const { main, groups } = takeBrackets(pieces);
  const added = groups.flatMap((group) => readBracket(group, main, draft));
  const timed = takeHour(takeRemarks([...main, ...added], draft), draft);
  const rest = narrowed(spreadDays(timed), draft.doubts);
  const core = interpretCore(rest, draft);
  const { condition, reference, candidates } = draft;
  const rule = { ...core, condition, reference, candidates, doubts: [...draft.doubts] };
  return { ...rule, candidates: suggestCandidates(rule, planYear) };
}

/** "Trước 31/5 (đối với cấp xã), trước 15/6 (đối với cấp huyện)": each day is somebody's, not everybody's. */
const AUDIENCE = /^(?:riêng )?(?:đối với|với|dành cho|áp dụng|cấp|các|ubnd|ủy ban|uỷ ban|sở) /;
const EXCEPTION = /(?:^| )(?:trừ|riêng|không|chưa|ngoại trừ|hoặc|tùy|nếu không) /;

/** A bracket holds a condition, a refinement of the time, or a remark without weight. */
function readBracket(group: readonly Piece[], main: readonly Piece[], draft: Draft): Piece[] {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last || group.some(({ is }) => is === 'data')) return [];
  if (group.some(isTime)) return refine(takeRemarks(group, draft), main, draft);
  const words = draft.source.slice(first.start, last.end).toLowerCase();
  if (group.some(({ is }) => is === 'approximate')) draft.doubts.add('approximate');
  if (EXCEPTION.test(`${words} `)) draft.doubts.add('unread-words');
  if (AUDIENCE.test(words) && main.filter(isTime).length > 1) draft.doubts.add('several-parts');
  return [];
}

function refine(group: Piece[], main: readonly Piece[], draft: Draft): Piece[] {
  const joint = group[0] ? [{ is: 'comma', start: group[0].start, end: group[0].start } as const] : [];
  if (!group.some(isTime)) return [];
  if (!main.some(isTime)) return group;
  if (group.every(({ is }) => is === 'unit') && main.some(({ is }) => is === 'date')) return [];
  if (isRecurring(main) || main.some(({ is }) => is === 'continuous')) return [...joint, ...group];
  draft.doubts.add('contradiction');
  return [...joint, ...group];
}

/** Takes out conditions, references, cited documents, data windows and words; notes what may change the meaning. */
function takeRemarks(pieces: readonly Piece[], draft: Draft): Piece[] {
  const kept: Piece[] = [];
  const data = pieces.findIndex(({ is }) => is === 'data');
  if (data >= 0) draft.doubts.add('data-window');
  for (const piece of data >= 0 ? pieces.slice(0, data) : pieces) {
    if (piece.is === 'when') {
      noteCondition(piece, draft);
      if (isJoint(kept.at(-1))) kept.pop();
    } else if (piece.is === 'per') noteReference(piece, draft);
    else if (piece.is === 'whole') noteWhole(kept.at(-1), draft);
    else if (piece.is === 'cited') draft.doubts.add('cited-date');
    else if (piece.is === 'approximate') draft.doubts.add('approximate');
    else if (piece.is === 'words' || piece.is === 'number' || piece.is === 'colon') draft.doubts.add('unread-words');
    else if (piece.is !== 'neutral' && piece.is !== 'work') kept.push(piece);
  }
  return kept;
}

/** "… hoặc đột xuất": the joint goes with the condition. */
function isJoint(piece: Piece | undefined): boolean {
  return piece?.is === 'or' || piece?.is === 'and' || piece?.is === 'comma';
}

/** "trước hết quý II": is the quarter's last day still allowed? */
function noteWhole(previous: Piece | undefined, draft: Draft): void {
  if (previous?.is === 'before') draft.doubts.add('contradiction');
}

function noteCondition(piece: PieceOf<'when'>, draft: Draft): void {
  draft.condition = draft.condition === null ? piece.text : `${draft.condition}; ${piece.text}`;
  if (piece.dated) draft.doubts.add('date-in-condition');
}

function noteReference(piece: PieceOf<'per'>, draft: Draft): void {
  draft.reference = draft.reference === null ? piece.text : `${draft.reference}; ${piece.text}`;
  if (piece.dated) draft.doubts.add('date-in-reference');
}

/** "trước 17 giờ ngày D" leaves D allowed; "trước 0 giờ ngày D" does not, and is a question. */
function takeHour(pieces: Piece[], draft: Draft): Piece[] {
  const hour = pieces.find((piece) => piece.is === 'hour');
  if (!hour) return pieces;
  if (hour.hour === 0) draft.doubts.add('hour-zero');
  const rest = pieces.filter(({ is }) => is !== 'hour');
  return hour.hour === 0
    ? rest
    : rest.map((piece) => (piece.is === 'before' ? { ...piece, is: 'by' as const } : piece));
}

function interpretCore(pieces: Piece[], draft: Draft): Core {
  const timed = pieces.filter(isTime);
  if (timed.length === 0) return withoutTime(draft);
  if (timed.some(({ is }) => is === 'span')) return interpretSpan(pieces, draft);
  if (timed.some(({ is }) => is === 'continuous')) return interpretContinuous(pieces, draft);
  if (isRecurring(pieces)) return interpretRepeating(pieces, draft);
  return interpretFixed(pieces, draft);
}

function withoutTime(draft: Draft): Core {
  if (draft.condition !== null) {
    draft.doubts.delete('unread-words');
    draft.condition = draft.text.replace(/[\s.;,]{1,20}$/, '');
    return { kind: 'conditional' };
  }
  if (draft.reference !== null) {
    draft.doubts.delete('unread-words');
    draft.reference = draft.text;
    return { kind: 'by-reference' };
  }
  draft.doubts.add('not-understood');
  return { kind: 'unknown' };
}

function interpretRepeating(pieces: Piece[], draft: Draft): Core {
  stripReference(draft);
  if (pieces.some((piece, at) => clashes(pieces[at - 1], piece))) draft.doubts.add('contradiction');
  if (draft.condition !== null && PERIOD_WORD.test(draft.condition)) draft.doubts.add('date-in-condition');
  if (countsFromEvent(pieces)) {
    draft.condition = draft.text;
    return { kind: 'conditional' };
  }
  const recurring = interpretRecurring(pieces, draft.planYear, draft.doubts);
  if (recurring) return recurring;
  draft.doubts.add('not-understood');
  return { kind: 'unknown' };
}

const PERIOD_WORD = /(?:quý|tháng|năm|kỳ)(?:$|[^\p{L}])/iu;

/** "15/12 năm báo cáo", "Quý I và hằng năm": a unit at the heels of a moment, a rhythm joined to one. */
function clashes(previous: Piece | undefined, piece: Piece): boolean {
  if (piece.is === 'unit') return previous?.is === 'unit' || previous?.is === 'date' || previous?.is === 'period';
  return piece.is === 'every' && previous?.is === 'and';
}

/** "trong vòng 01 tháng kể từ ngày ban hành": a span of months that begins with an event. */
function countsFromEvent(pieces: readonly Piece[]): boolean {
  const [first, second, ...rest] = pieces.filter(({ is }) => is !== 'within');
  return first?.is === 'unit' && second?.is === 'from' && !rest.some(isTime);
}

/** "Thường xuyên", with a start, or with the plan's own year; anything more is a second statement. */
function interpretContinuous(pieces: Piece[], draft: Draft): Core {
  stripReference(draft);
  const rest = pieces.filter(({ is }) => is !== 'continuous' && is !== 'comma' && is !== 'and' && is !== 'within');
  if (rest.length === 0) return { kind: 'continuous', from: null };
  const placed = placeInYears(rest, draft.planYear, draft.doubts);
  const ownYear = rest.every(
    (piece) =>
      isPlanYear(placed.get(piece)?.moment, draft.planYear) || (piece.is === 'every' && piece.cadence.unit === 'day'),
  );
  if (ownYear) return { kind: 'continuous', from: null };
  const { startOnly } = placed.size > 0 ? readTargets(rest, placed, draft.doubts) : { startOnly: null };
  if (!startOnly) draft.doubts.add('several-parts');
  return { kind: 'continuous', from: startOnly };
}

function isPlanYear(moment: Moment | undefined, planYear: number): boolean {
  return moment?.type === 'period' && moment.period.unit === 'year' && moment.period.year === planYear;
}

/** Behind another statement the reference is what follows "theo". */
function stripReference(draft: Draft): void {
  draft.reference = draft.reference?.replace(/^(?:thực hiện |triển khai |hoàn thành )?theo /i, '') ?? null;
}

/** In days; what is longer is a slip of the pen. */
const LONGEST_SPAN = 3_660;

/** "trong vòng 15 ngày kể từ ngày 01/3/2024" can be counted; counted from an event it waits for it. */
function interpretSpan(pieces: Piece[], draft: Draft): Core {
  const placed = placeInYears(pieces, draft.planYear, draft.doubts);
  const span = pieces.find((piece): piece is PieceOf<'span'> => piece.is === 'span' && piece.days <= LONGEST_SPAN);
  const start = [...placed.values()][0]?.moment;
  if (!span || !start) {
    if (start) draft.doubts.add('not-understood');
    if (draft.condition === null && !pieces.some(({ is }) => is === 'from' || is === 'after'))
      draft.doubts.add('not-understood');
    else draft.doubts.delete('unread-words');
    draft.condition = draft.text;
    return { kind: 'conditional' };
  }
  if (pieces.some(({ is }) => is === 'before')) return countedBack(span, start, draft);
  const at = pieces.indexOf(span);
  const from = pieces.findIndex(({ is }) => is === 'from');
  if (pieces.some(({ is }) => is === 'after')) draft.doubts.add('starts-after');
  if (placed.size > 1 || from < at || start.type !== 'day') draft.doubts.add('contradiction');
  const until: Moment = { type: 'days-after', days: span.days, working: span.working, start: firstDayOf(start) };
  return fixed([{ bound: 'by', from: null, until }], draft);
}

/** "15 ngày trước ngày 30/6": offered, never taken for granted. */
function countedBack(span: PieceOf<'span'>, start: Moment, draft: Draft): Core {
  draft.doubts.add('not-understood');
  const due = addDays(firstDayOf(start), -span.days);
  draft.candidates.push({ label: `lùi ${span.days} ngày`, due: [due] });
  return { kind: 'unknown' };
}

function interpretFixed(pieces: Piece[], draft: Draft): Core {
  stripReference(draft);
  const placed = placeInYears(pieces, draft.planYear, draft.doubts);
  if (
    placed.size < pieces.filter((piece) => isTime(piece) && piece.is !== 'onward').length &&
    !draft.doubts.has('impossible-day')
  ) {
    draft.doubts.add('not-understood');
  }
  const { targets, startOnly } = readTargets(pieces, placed, draft.doubts);
  const first = startOnly ?? targets[0]?.from ?? targets[0]?.until;
  if (!first) {
    draft.doubts.add('not-understood');
    return { kind: 'unknown' };
  }
  if (startOnly || pieces.some(({ is }) => is === 'onward')) return { kind: 'continuous', from: first };
  if (targets.some(isDataWindow)) return dataWindow(targets, draft);
  warnOfBareMonth(pieces, draft);
  return fixed(targets, draft);
}

/** "1/2024" without "tháng" could as well be a quarter. */
function warnOfBareMonth(pieces: readonly Piece[], { source, text, doubts }: Draft): void {
  const bare = pieces.some(
    (piece) =>
      piece.is === 'period' && piece.period.unit === 'month' && /^0?[1-4]\//.test(source.slice(piece.start, piece.end)),
  );
  if (bare) doubts.add('missing-unit');
  if (/(?:^|[^/\d])24\/7(?![/\d])/.test(text)) doubts.add('contradiction');
}

/** The windows of NĐ 09/2019 Đ.12 run from a 15th to a 14th: data, not a deadline. */
function isDataWindow({ from, until }: Target): boolean {
  return (
    from?.type === 'day' && until.type === 'day' && partsOf(from.date).day === 15 && partsOf(until.date).day === 14
  );
}

function dataWindow(targets: readonly Target[], draft: Draft): Core {
  draft.doubts.add('data-window');
  for (const { until } of targets) {
    if (until.type === 'day') draft.candidates.push({ label: 'ngày cuối của khoảng thời gian', due: [until.date] });
  }
  return { kind: 'unknown' };
}

function fixed(targets: Target[], draft: Draft): Core {
  const years = targets.map(({ until, bound }) => yearOf(addDays(firstDayOf(until), bound === 'before' ? -1 : 0)));
  const printed = targets.map(({ from, until }) => yearOf(firstDayOf(from ?? until)));
  if (printed.some((year) => year < draft.planYear)) draft.doubts.add('year-before-plan');
  if (years.some((year) => year > draft.planYear + 10)) draft.doubts.add('year-far-ahead');
  return { kind: 'fixed', targets };
}
