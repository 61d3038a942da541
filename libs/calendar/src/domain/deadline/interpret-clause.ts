import { addDays, addMonths, partsOf, yearOf } from '../local-date.js';
import { takeBrackets } from './brackets.js';
import type { Moment, SimpleRule, Target } from './deadline-rule.js';
import type { Draft } from './draft.js';
import { interpretRecurring, isRecurring } from './interpret-recurring.js';
import { firstDayOf } from './moment.js';
import { isTime, type Piece, type PieceOf } from './piece.js';
import { narrowed } from './narrowed.js';
import { placeInYears } from './place-in-years.js';
import { isOwnYear, readBracket } from './read-bracket.js';
import { spreadDays } from './spread-days.js';
import { suggestCandidates } from './suggest-candidates.js';
import { stripReference, takeRemarks } from './take-remarks.js';
import { readTargets } from './target-list.js';

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
  const rest = narrowed(spreadDays(withoutOwnYear(timed, planYear)), draft.doubts);
  const core = interpretCore(rest, draft);
  const { condition, reference, candidates } = draft;
  const rule = { ...core, condition, reference, candidates, doubts: [...draft.doubts] };
  return { ...rule, candidates: suggestCandidates(rule, planYear) };
}

/** "Quý II - năm 2024" in a plan of 2024: the dash only parts the quarter from its year. */
function withoutOwnYear(pieces: readonly Piece[], planYear: number): Piece[] {
  const repeats = (at: number) => {
    const [named, dash, year] = pieces.slice(at - 1, at + 2);
    const open = named?.is === 'period' && named.period.unit !== 'year' && named.period.year === null;
    return open && dash?.is === 'dash' && year !== undefined && isOwnYear(year, planYear);
  };
  return pieces.filter((_, at) => !repeats(at) && !repeats(at - 1));
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
  if (pieces.some((_, at) => clashes(pieces, at))) draft.doubts.add('contradiction');
  if (draft.condition !== null && PERIOD_WORD.test(draft.condition)) draft.doubts.add('date-in-condition');
  const { counted, start } = spanOfUnits(pieces);
  if (counted && start === null) {
    if (draft.condition === null && !draft.doubts.has('unread-words')) draft.doubts.add('not-understood');
    draft.condition = draft.text;
    return { kind: 'conditional' };
  }
  if (counted && start) {
    // "6 tháng từ 01/7": a limit, or the half-year that begins there?
    if (!pieces.some(({ is }) => is === 'within' || is === 'by')) draft.doubts.add('missing-period');
    return spanFrom(counted, start, draft);
  }
  const recurring = interpretRecurring(pieces, draft.planYear, draft.doubts);
  if (recurring) return recurring;
  draft.doubts.add('not-understood');
  return { kind: 'unknown' };
}

const PERIOD_WORD = /(?:quý|tháng|năm|kỳ)(?:$|[^\p{L}])/iu;

/** "15/12 năm báo cáo", "báo cáo năm tháng 6", "hằng quý hằng năm": no mark between; "Quý I và hằng năm": a rhythm and a moment joined. */
function clashes(pieces: readonly Piece[], at: number): boolean {
  const is = pieces[at]?.is;
  const previous = pieces[at - 1]?.is;
  if (is === 'unit') return previous === 'unit' || previous === 'date' || previous === 'period';
  const joined = previous === 'and' ? pieces[at - 2]?.is : undefined;
  if (is === 'period' || is === 'date') return previous === 'unit' || joined === 'every';
  if (is !== 'every') return false;
  return previous === 'every' || previous === 'unit' || (previous === 'and' && joined !== 'every' && joined !== 'unit');
}

/** "trong vòng 01 tháng kể từ ngày ban hành", "… kể từ ngày 01/3/2024": a span that begins with an event, or on a day. */
function spanOfUnits(pieces: readonly Piece[]): { counted?: PieceOf<'unit'>; start?: Piece | null } {
  const [counted, from, ...rest] = pieces.filter(({ is }) => is !== 'within' && is !== 'by');
  if (counted?.is !== 'unit' || from?.is !== 'from') return {};
  const [start, ...more] = rest.filter(isTime);
  if (!start) return { counted, start: null };
  return start.is === 'date' && more.length === 0 ? { counted, start } : {};
}

/** BLDS 2015 Đ.148: months end on the day of the same number, weeks on the same weekday. */
function spanFrom({ unit, count }: PieceOf<'unit'>, start: Piece, draft: Draft): Core {
  const placed = placeInYears([start], draft.planYear, draft.doubts).get(start);
  const months = { day: 0, week: 0, month: 1, quarter: 3, half: 6, 'first-months': 1, year: 12 }[unit] * count;
  if (!placed) return withoutTime(draft);
  const first = firstDayOf(placed.moment);
  const date = months > 0 ? addMonths(first, months) : addDays(first, 7 * count);
  return fixed([{ bound: 'by', from: null, until: { type: 'day', date } }], draft);
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
    if (pieces.some((piece) => isTime(piece) && piece.is !== 'span')) draft.doubts.add('date-in-condition');
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
  if (startOnly || pieces.some(({ is }) => is === 'onward')) {
    if (yearOf(firstDayOf(first)) < draft.planYear) draft.doubts.add('year-before-plan');
    return { kind: 'continuous', from: first };
  }
  if (targets.some(isDataWindow)) return dataWindow(targets, draft);
  warnOfBareMonth(pieces, draft);
  return fixed(targets, draft);
}

/** "1/2024" without "tháng" could as well be a quarter; "1/2024 - 12/2024" could not. */
function warnOfBareMonth(pieces: readonly Piece[], { text, doubts }: Draft): void {
  const bare = pieces.flatMap((piece) => (piece.is === 'period' && piece.period.bare ? [piece.period.index] : []));
  if (bare.length > 0 && bare.every((index) => index <= 4)) doubts.add('missing-unit');
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
