import { addDays, addMonths, type LocalDate } from '../local-date.js';
import { follows, planPeriod } from '../plan-period.js';
import type { Bound, DoubtCode, Moment, Target } from './deadline-rule.js';
import { firstDayOf } from './moment.js';
import type { Piece } from './piece.js';
import type { Placed } from './place-in-years.js';

type Joint = 'none' | 'comma' | 'and' | 'or' | 'slash';

interface Item {
  bound: Bound;
  from: Placed | null;
  until: Placed | null;
  joint: Joint;
}

export interface TargetList {
  targets: Target[];
  /** "Từ 01/7/2025": a start without an end. */
  startOnly: Moment | null;
}

const JOINTS: Partial<Record<Piece['is'], Joint>> = { comma: 'comma', and: 'and', or: 'or', slash: 'slash' };

/** Reads a list of moments, ranges and bounds: "từ A đến B", "trước A và B", "A - B", "A, B". */
export function readTargets(
  pieces: readonly Piece[],
  placed: ReadonlyMap<Piece, Placed>,
  doubts: Set<DoubtCode>,
  { merge = true } = {},
): TargetList {
  const items = readItems(pieces, placed, doubts);
  const first = items[0];
  if (items.length === 1 && first?.from && !first.until) return { targets: [], startOnly: first.from.moment };
  const complete = items.flatMap((item) => toTarget(item, doubts));
  const targets = merge ? mergeNeighbours(items, complete, doubts) : complete;
  checkOrder(targets, doubts);
  return { targets, startOnly: null };
}

class ItemReader {
  readonly items: Item[] = [];
  private bound: Bound | null = null;
  private joint: Joint = 'none';
  private fromNext = false;
  private rangeNext: 'to' | 'dash' | null = null;
  private saidBy = false;
  private saidBefore = false;
  private lastSaidBy = false;
  private afterNext = false;

  constructor(private readonly doubts: Set<DoubtCode>) {}

  read(piece: Piece, moment: Placed | undefined): void {
    if (moment) return this.place(moment);
    if (piece.is === 'before') this.sayBefore();
    else if (piece.is === 'by') this.sayBy();
    else if (piece.is === 'from') this.fromNext = true;
    else if (piece.is === 'after') this.sayAfter();
    else if (piece.is === 'to' || piece.is === 'dash') this.openRange(piece.is);
    else this.joint = JOINTS[piece.is] ?? this.joint;
  }

  private sayBefore(): void {
    if (this.saidBy) this.doubts.add('latest-before');
    if (this.items.length > 0 && this.joint === 'comma' && this.bound !== 'before') this.doubts.add('alternative');
    this.bound = 'before';
    this.saidBefore = true;
  }

  private sayBy(): void {
    if (this.bound === 'before' && !this.items.length) this.doubts.add('latest-before');
    this.saidBy = true;
    // "Trước 30/6, chậm nhất 31/12": a hope and a limit; so may be "tháng 5, trước tháng 7".
    if (this.items.length > 0 && this.joint === 'comma' && !this.lastSaidBy) this.doubts.add('alternative');
    if (this.items.length > 0) this.bound = 'by';
    this.bound ??= 'by';
  }

  private sayAfter(): void {
    this.doubts.add('starts-after');
    this.fromNext = true;
    this.afterNext = true;
  }

  private openRange(word: 'to' | 'dash'): void {
    const last = this.items.at(-1);
    if (this.fromNext && !last?.from && word === 'to') this.fromNext = false;
    this.rangeNext = last ? word : null;
    if (word === 'to' && last?.from && !last.until && this.joint === 'comma') this.joint = 'none';
  }

  private place(printed: Placed): void {
    const moment = this.afterNext ? dayAfter(printed) : printed;
    const last = this.items.at(-1);
    if (this.rangeNext && this.fromNext) this.doubts.add('contradiction');
    if (this.rangeNext && last) this.closeRange(last, moment);
    else this.push(moment);
    this.rangeNext = null;
    this.fromNext = false;
    this.afterNext = false;
    this.joint = 'none';
    this.lastSaidBy = this.saidBy;
    this.saidBy = false;
    this.saidBefore = false;
  }

  private closeRange(last: Item, until: Placed): void {
    if (last.from && last.until) this.doubts.add('contradiction');
    if (last.until && last.bound === 'before') this.doubts.add('contradiction');
    if (this.joint !== 'none') this.doubts.add('contradiction');
    // "Quý I/2024-2025": this quarter of two years, or from it on?
    if (this.rangeNext === 'dash' && isYear(until.moment) && last.until && !isYear(last.until.moment))
      this.doubts.add('contradiction');
    last.from ??= last.until;
    last.until = until;
    last.bound = this.bound ?? 'by';
  }

  private push(moment: Placed): void {
    const previous = this.items.at(-1);
    if (previous && this.joint === 'none') this.doubts.add('contradiction');
    if (this.joint === 'or' || this.joint === 'slash') this.doubts.add('alternative');
    const bound = this.bound ?? previous?.bound ?? 'by';
    // "Trước quý II; quý IV": before the fourth quarter, or in it?
    if (bound === 'before' && !this.saidBefore && moment.moment.type === 'period') this.doubts.add('alternative');
    const joint = previous ? (this.joint === 'none' ? 'and' : this.joint) : 'none';
    this.items.push({ bound, from: this.fromNext ? moment : null, until: this.fromNext ? null : moment, joint });
  }
}

/** "Sau quý I" begins on 1 April. */
function dayAfter({ moment, yearPrinted }: Placed): Placed {
  return { moment: { type: 'day', date: addDays(endOf(moment), 1) }, yearPrinted };
}

function readItems(pieces: readonly Piece[], placed: ReadonlyMap<Piece, Placed>, doubts: Set<DoubtCode>): Item[] {
  const reader = new ItemReader(doubts);
  for (const piece of pieces) reader.read(piece, placed.get(piece));
  return reader.items;
}

function toTarget({ bound, from, until }: Item, doubts: Set<DoubtCode>): Target[] {
  if (until === null) {
    doubts.add('contradiction');
    return [];
  }
  if (from === null) return [{ bound, from: null, until: until.moment }];
  return [{ bound, ...inOrder(from, until, doubts) }];
}

/** "Tháng 11 - tháng 2/2025" began the year before; without any year printed it ends in the next one, to be asked. */
function inOrder(from: Placed, until: Placed, doubts: Set<DoubtCode>): { from: Moment; until: Moment } {
  // "Quý II - năm 2025": from this quarter on, or only that quarter?
  if (!from.yearPrinted && isYear(until.moment) && !isYear(from.moment)) doubts.add('contradiction');
  if (firstDayOf(from.moment) <= firstDayOf(until.moment)) {
    // "Quý II - trước 15/6": a window does not end inside what it begins with.
    if (from.moment.type === 'period' && endOf(from.moment) > endOf(until.moment)) doubts.add('contradiction');
    return { from: from.moment, until: until.moment };
  }
  const earlier = from.yearPrinted ? null : inYear(from.moment, -1);
  if (earlier && until.yearPrinted) return { from: earlier, until: until.moment };
  doubts.add('order-of-dates');
  const later = until.yearPrinted ? null : inYear(until.moment, 1);
  return { from: from.moment, until: later ?? until.moment };
}

function endOf(moment: Moment): LocalDate {
  return moment.type === 'period' ? planPeriod(moment.period).to : firstDayOf(moment);
}

function isYear(moment: Moment): boolean {
  return moment.type === 'period' && moment.period.unit === 'year';
}

function inYear(moment: Moment, shift: number): Moment | null {
  switch (moment.type) {
    case 'day':
      return { type: 'day', date: addMonths(moment.date, 12 * shift) };
    case 'period':
    case 'edge':
      return { ...moment, period: { ...moment.period, year: moment.period.year + shift } };
    case 'week':
    case 'days-after':
      return null;
  }
}

/** A comma list of adjacent periods is one window ("Quý III, IV"); "và" keeps them apart; both in one list is a question. */
function mergeNeighbours(items: readonly Item[], targets: Target[], doubts: Set<DoubtCode>): Target[] {
  if (items.length !== targets.length || targets.length < 2) return targets;
  const touching = targets.map((target, at) => at > 0 && touches(targets[at - 1], target));
  const mixed = items.some(({ joint }) => joint === 'and') && items.some(({ joint }) => joint === 'comma');
  if (mixed && touching.includes(true)) doubts.add('mixed-list');
  if (mixed) return targets;
  const merged: Target[] = [];
  targets.forEach((target, at) => {
    const last = merged.at(-1);
    if (last && items[at]?.joint === 'comma' && touching[at] === true) {
      merged[merged.length - 1] = { bound: last.bound, from: last.from ?? last.until, until: target.until };
    } else merged.push(target);
  });
  const halves =
    merged.length < targets.length &&
    merged.some(({ until }) => until.type === 'period' && until.period.unit === 'half');
  if (halves || (merged.length > 1 && merged.length < targets.length)) doubts.add('mixed-list');
  return merged;
}

function touches(earlier: Target | undefined, later: Target): boolean {
  if (earlier?.until.type !== 'period' || later.until.type !== 'period' || earlier.bound !== later.bound) return false;
  if (earlier.from || later.from || earlier.until.period.unit !== later.until.period.unit) return false;
  return follows(earlier.until.period, later.until.period);
}

/** "Quý II; năm 2024": is the year one day more, or the quarter's year? */
export function nests(targets: readonly Target[]): boolean {
  const ranges = targets.flatMap(({ until }) => (until.type === 'period' ? [planPeriod(until.period)] : []));
  return ranges.some((outer, at) =>
    ranges.some((inner, other) => at !== other && outer.from <= inner.from && inner.to <= outer.to),
  );
}

function checkOrder(targets: readonly Target[], doubts: Set<DoubtCode>): void {
  const ends = targets.map(({ until }) => endOf(until));
  if (ends.some((end, at) => at > 0 && end <= (ends[at - 1] ?? end))) doubts.add('order-of-dates');
  const units = new Set(targets.map(({ until }) => (until.type === 'period' ? until.period.unit : until.type)));
  if (units.size > 1) doubts.add('mixed-list');
}
