import { yearOf } from '../local-date.js';
import { periodsOfYear, type PlanPeriod } from '../plan-period.js';
import type { Bound, DoubtCode, MonthDay, Moment, Recurrence, RecurringWhen, Target } from './deadline-rule.js';
import type { Cadence, Piece, PieceOf, Unit } from './piece.js';
import { firstDayOf } from './moment.js';
import { placeInYears, yearNumber, type Placed } from './place-in-years.js';
import { doubtRhythm } from './rhythm-doubts.js';
import { onceA, recurrenceOf } from './scan-cadence.js';
import { readTargets } from './target-list.js';

export interface Recurring {
  kind: 'recurring';
  recurrence: Recurrence | null;
  year: number;
  when: RecurringWhen;
}

const OPEN: readonly Piece['is'][] = [
  'every',
  'day-of-month',
  'month-in',
  'next-month',
  'edge-of-unit',
  'unit',
  'periodic',
];

/** Something repeats, or a day stands without a month that would place it. */
export function isRecurring(pieces: readonly Piece[]): boolean {
  return pieces.some(
    (piece) => OPEN.includes(piece.is) || ((piece.is === 'week' || piece.is === 'third') && !piece.month),
  );
}

export function interpretRecurring(
  pieces: readonly Piece[],
  planYear: number,
  doubts: Set<DoubtCode>,
): Recurring | null {
  const { rest, year } = takeYear(pieces, planYear, doubts);
  const facts = collect(rest, year, doubts);
  const found = facts.days.length > 0 ? fromDays(facts, doubts) : withoutDays(facts, doubts);
  return found && { kind: 'recurring', year, ...found };
}

function withoutDays(facts: Facts, doubts: Set<DoubtCode>): Found | null {
  return (
    fromDays(facts, doubts) ?? fromEdges(facts, doubts) ?? fromMoments(facts, doubts) ?? fromCadences(facts, doubts)
  );
}

type Found = Pick<Recurring, 'recurrence' | 'when'>;

interface Facts {
  year: number;
  bound: Bound;
  cadences: Cadence[];
  saidEvery: boolean;
  periodic: boolean;
  listsUnits: boolean;
  days: (number | 'last')[];
  monthIn: PieceOf<'month-in'> | null;
  nextMonth: boolean;
  edges: PieceOf<'edge-of-unit'>[];
  loose: (PieceOf<'week'> | PieceOf<'third'>)[];
  targets: Target[];
}

/** "hằng quý năm 2024", "trong năm, định kỳ 3 tháng": a whole year beside a rhythm says only which year; in "6 tháng, năm 2024" it is listed. */
function takeYear(pieces: readonly Piece[], planYear: number, doubts: Set<DoubtCode>): { rest: Piece[]; year: number } {
  const listsUnits = pieces.some(({ is }) => is === 'unit') && !pieces.some(({ is }) => is === 'every');
  const isYear = (piece: Piece): piece is PieceOf<'period'> & Piece =>
    piece.is === 'period' && piece.period.unit === 'year';
  const years = pieces.filter(isYear);
  const inMonth = pieces.flatMap((piece) => (piece.is === 'month-in' && piece.year ? [piece.year] : []));
  const printed = [...years.map(({ period }) => period.year), ...inMonth].map((year) =>
    yearNumber(year, planYear, doubts),
  );
  const year = printed.find((found) => found !== null) ?? planYear;
  if (new Set(printed.filter((found) => found !== null)).size > 1) doubts.add('contradiction');
  if (year !== planYear) doubts.add('other-year-than-plan');
  const periodic = pieces.findIndex(({ is }) => is === 'periodic');
  return { rest: pieces.filter((piece, at) => !isYear(piece) || (listsUnits && at > periodic)), year };
}

function collect(pieces: readonly Piece[], year: number, doubts: Set<DoubtCode>): Facts {
  const placed = placeInYears(pieces, year, doubts);
  if (clashesWithYear(pieces, [...placed.values()], year)) doubts.add('contradiction');
  doubtRhythm(pieces, doubts);
  const before = pieces.some(({ is }) => is === 'before');
  if (before && pieces.some(({ is }) => is === 'by')) doubts.add('latest-before');
  return {
    year,
    bound: before ? 'before' : 'by',
    saidEvery: pieces.some(({ is }) => is === 'every'),
    periodic: pieces.some(({ is }) => is === 'periodic'),
    listsUnits: pieces.some(({ is }) => is === 'unit'),
    cadences: withoutRepeats(pieces.flatMap(cadenceOf)),
    days: daysOf(pieces),
    monthIn: pieces.find((piece) => piece.is === 'month-in') ?? null,
    nextMonth: pieces.some(({ is }) => is === 'next-month'),
    edges: pieces.filter((piece) => piece.is === 'edge-of-unit'),
    loose: pieces.filter((piece) => (piece.is === 'week' || piece.is === 'third') && !piece.month) as Facts['loose'],
    targets: targetsOf(pieces, placed, doubts),
  };
}

/** "31/12/2024 hằng năm": a rhythm and a year do not go together; a list of the plan year's periods may print it. */
function clashesWithYear(pieces: readonly Piece[], placed: readonly Placed[], year: number): boolean {
  const printed = placed.filter(({ yearPrinted }) => yearPrinted);
  const every = pieces.some(({ is }) => is === 'every');
  return printed.some(({ moment }) => every || yearOf(firstDayOf(moment)) !== year);
}

/** "từ ngày 15 đến ngày 20 hằng tháng" ends on the 20th. */
function daysOf(pieces: readonly Piece[]): (number | 'last')[] {
  const opens = (at: number) => pieces[at + 1]?.is === 'dash' || pieces[at + 1]?.is === 'to';
  return pieces.flatMap((piece, at) =>
    piece.is === 'day-of-month' && !(opens(at) && pieces[at + 2]?.is === 'day-of-month') ? [piece.day] : [],
  );
}

function cadenceOf(piece: Piece): Cadence[] {
  if (piece.is === 'every') return [piece.cadence];
  if (piece.is === 'unit') return [onceA(piece.unit, piece.count)];
  return [];
}

function targetsOf(pieces: readonly Piece[], placed: ReadonlyMap<Piece, Placed>, doubts: Set<DoubtCode>): Target[] {
  if (placed.size === 0) return [];
  const own = new Set<DoubtCode>();
  const keep = pieces.filter(
    (piece) => placed.has(piece) || ['and', 'comma', 'dash', 'to', 'before', 'by', 'from'].includes(piece.is),
  );
  const mixes = pieces.some(({ is }) => is === 'unit');
  const { targets, startOnly } = readTargets(keep, placed, own, { merge: !mixes });
  for (const doubt of own) if (!(mixes && (doubt === 'mixed-list' || doubt === 'order-of-dates'))) doubts.add(doubt);
  if (startOnly) doubts.add('starts-after');
  return targets;
}

/** "trước ngày 20 của tháng cuối quý", "ngày 25 hằng tháng", "ngày 05 tháng đầu quý sau". */
function fromDays(facts: Facts, doubts: Set<DoubtCode>): Found | null {
  const { days, monthIn, nextMonth, bound } = facts;
  if (days.length === 0 && !monthIn && !nextMonth) return null;
  if (facts.targets.length > 0 || facts.edges.length > 0 || facts.loose.length > 0) doubts.add('contradiction');
  const recurrence = rhythmOfDays(facts, doubts);
  if (recurrence === null) return null;
  const place = monthIn?.place ?? (nextMonth ? 'after' : 'last');
  if (!monthIn && !nextMonth && recurrence !== 'monthly') doubts.add('missing-month');
  if (monthIn && nextMonth) doubts.add('contradiction');
  if (days.length === 0 && place === 'after' && facts.cadences.length === 0) doubts.add('missing-period');
  if (days.length === 0 && bound === 'before') doubts.add('contradiction');
  if (monthIn?.place === 'first' && days.length > 0) doubts.add('missing-period');
  const all: MonthDay[] = (days.length > 0 ? days : (['last'] as const)).map((day) => ({ day, place }));
  if (all.some(({ day }) => day !== 'last' && (day < 1 || day > 31))) doubts.add('impossible-day');
  if (all.some(({ day }) => day !== 'last' && day > 28 + (bound === 'before' ? 1 : 0)))
    doubts.add('day-not-in-every-month');
  return { recurrence, when: { type: 'month-days', bound, days: all } };
}

function rhythmOfDays(facts: Facts, doubts: Set<DoubtCode>): Recurrence | null {
  const said = facts.cadences.map(recurrenceOf);
  const implied: Recurrence | null = facts.monthIn
    ? ({ quarter: 'quarterly', half: 'semiannual', year: 'annual' } as const)[facts.monthIn.unit ?? 'quarter']
    : facts.nextMonth
      ? 'monthly'
      : null;
  if (facts.monthIn && facts.monthIn.unit === null) doubts.add('missing-period');
  const first = said[0];
  if (said.length > 1) doubts.add('mixed-list');
  if (first === undefined) {
    if (implied === null) doubts.add('missing-month');
    return implied;
  }
  if (facts.monthIn && implied !== first) doubts.add('contradiction');
  if (first === null || first === 'daily' || first === 'weekly' || first === 'twice-monthly') {
    if (!(first === 'twice-monthly' && facts.days.length === 2)) doubts.add('contradiction');
    return first === null ? implied : 'monthly';
  }
  if (facts.monthIn && first === 'monthly') return implied;
  return first === 'every-2-years' || first === 'nine-month' ? implied : first;
}

/** "Hằng năm (01 lần/năm)" says one rhythm twice. */
function withoutRepeats(cadences: readonly Cadence[]): Cadence[] {
  const rhythms = cadences.map(recurrenceOf);
  return cadences.filter((_, at) => rhythms[at] === null || rhythms.indexOf(rhythms[at] ?? null) === at);
}

const PERIODS: Partial<Record<Unit, 'month' | 'quarter' | 'half' | 'year'>> = {
  month: 'month',
  quarter: 'quarter',
  half: 'half',
  year: 'year',
};

/** "cuối mỗi quý", "đầu tháng", "tuần thứ hai của tháng": of every such period. */
function fromEdges({ edges, loose, year, bound, targets }: Facts, doubts: Set<DoubtCode>): Found | null {
  const edge = edges[0];
  const week = loose[0];
  if (!edge && !week) return null;
  doubts.add(edge ? 'edge-of-period' : 'week-of-month');
  if (edges.length + loose.length > 1 || targets.length > 0) doubts.add('mixed-list');
  if (edge?.unit === 'week') return { recurrence: 'weekly', when: { type: 'period-end' } };
  if (week?.is === 'third') {
    return {
      recurrence: 'monthly',
      when: { type: 'month-days', bound, days: [{ day: week.lastDay > 30 ? 'last' : week.lastDay, place: 'last' }] },
    };
  }
  const unit = (edge && PERIODS[edge.unit]) ?? 'month';
  const moment = (period: PlanPeriod): Moment =>
    week ? { type: 'week', week: week.week, month: period } : { type: 'edge', edge: edge?.edge ?? 'end', period };
  const all = periodsOfYear(unit, year).map((period): Target => ({ bound, from: null, until: moment(period) }));
  return { recurrence: recurrenceOf(onceA(unit)), when: { type: 'targets', targets: all } };
}

/** "15/6 và 15/12 hằng năm", "Quý I hằng năm", "quý I, 6 tháng, quý III, năm". */
function fromMoments(facts: Facts, doubts: Set<DoubtCode>): Found | null {
  const { targets, cadences, saidEvery } = facts;
  if (targets.length === 0) return null;
  const yearly =
    cadences.length === 1 && cadences[0] !== undefined && recurrenceOf(cadences[0]) === 'annual' && saidEvery;
  if (cadences.length === 0 || yearly) {
    const recurrence = targets.length === 1 && yearly ? 'annual' : 'listed';
    if (targets.length === 1 && !yearly) doubts.add('missing-period');
    return { recurrence, when: { type: 'targets', targets } };
  }
  const extra = cadences.flatMap((cadence) => periodsFor(cadence, facts.year, doubts));
  if (saidEvery && !facts.listsUnits && extra.length > 0) doubts.add('mixed-list');
  // "định kỳ 6 tháng (trước 10/6), năm (trước 10/12)": which day belongs to which period is anybody's guess.
  if (extra.length > 0 && doubts.size === 0 && targets.some(({ until }) => until.type === 'day'))
    doubts.add('mixed-list');
  return { recurrence: 'listed', when: { type: 'targets', targets: [...targets, ...extra.map(asTarget)] } };
}

function asTarget(period: PlanPeriod): Target {
  return { bound: 'by', from: null, until: { type: 'period', period } };
}

function periodsFor({ unit, count }: Cadence, year: number, doubts: Set<DoubtCode>): PlanPeriod[] {
  if (unit === 'month' && count === 6) return [{ unit: 'half', year, index: 1 }];
  if (unit === 'month' && count === 12) return periodsOfYear('year', year);
  if (unit === 'month' && count > 1 && count < 12) return [{ unit: 'first-months', year, index: count }];
  const period = PERIODS[unit];
  if (!period) doubts.add('mixed-list');
  return period ? periodsOfYear(period, year) : [];
}

function fromCadences(facts: Facts, doubts: Set<DoubtCode>): Found | null {
  const { cadences, year, saidEvery, periodic } = facts;
  if (facts.bound === 'before') doubts.add('contradiction');
  const only = cadences[0];
  if (only === undefined) {
    doubts.add('missing-period');
    return { recurrence: null, when: { type: 'period-end' } };
  }
  if (cadences.length > 1) return manyCadences(cadences, year, doubts);
  if (!saidEvery && !periodic) doubts.add('missing-period');
  const recurrence = recurrenceOf(only);
  if (recurrence === null) doubts.add('not-understood');
  if (recurrence === 'every-2-years') doubts.add('past-year-cycle');
  if (only.times > 1 && recurrence !== 'twice-monthly') doubts.add('missing-month');
  return { recurrence, when: { type: 'period-end' } };
}

/** "hằng quý, 6 tháng, năm". */
function manyCadences(cadences: readonly Cadence[], year: number, doubts: Set<DoubtCode>): Found {
  const periods = cadences.flatMap((cadence) => periodsFor(cadence, year, doubts));
  if (cadences.some(({ unit, times }) => unit === 'day' || unit === 'week' || times > 1)) doubts.add('mixed-list');
  return { recurrence: 'listed', when: { type: 'targets', targets: periods.map(asTarget) } };
}
