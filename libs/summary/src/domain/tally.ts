import type { Tally } from '#contracts';
import type { Standing } from './standing.js';

const nothing: Tally = { total: 0, doneOnTime: 0, doneLate: 0, awaiting: 0, inTime: 0, overdue: 0, noDate: 0 };

export type StandingFigure = Standing | 'total' | 'done' | 'settled' | 'dated';

/** Which standings a figure counts. `settled` is the base of the rates: come due, and done or not; what awaits its decision is on neither side. */
export const standingsOf: Readonly<Record<StandingFigure, readonly Standing[]>> = {
  total: ['doneOnTime', 'doneLate', 'awaiting', 'inTime', 'overdue', 'noDate'],
  doneOnTime: ['doneOnTime'],
  doneLate: ['doneLate'],
  awaiting: ['awaiting'],
  inTime: ['inTime'],
  overdue: ['overdue'],
  noDate: ['noDate'],
  done: ['doneOnTime', 'doneLate'],
  settled: ['doneOnTime', 'doneLate', 'overdue'],
  dated: ['doneOnTime', 'doneLate', 'awaiting', 'inTime', 'overdue'],
};

export function tally(standings: readonly Standing[]): Tally {
  const counts = { ...nothing };
  for (const standing of standings) {
    counts[standing] += 1;
    counts.total += 1;
  }
  return counts;
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, each) => ({
      total: sum.total + each.total,
      doneOnTime: sum.doneOnTime + each.doneOnTime,
      doneLate: sum.doneLate + each.doneLate,
      awaiting: sum.awaiting + each.awaiting,
      inTime: sum.inTime + each.inTime,
      overdue: sum.overdue + each.overdue,
      noDate: sum.noDate + each.noDate,
    }),
    nothing,
  );
}

/** A figure that is made of several standings. */
export const countOf = (counts: Tally, figure: StandingFigure): number =>
  standingsOf[figure].reduce((sum, standing) => sum + counts[standing], 0);

/** Done, early or late, of what has come due. */
export const doneShare = (counts: Tally): number | null => share(countOf(counts, 'done'), countOf(counts, 'settled'));

/** Done in time, of what has come due. */
export const onTimeShare = (counts: Tally): number | null => share(counts.doneOnTime, countOf(counts, 'settled'));

function share(part: number, base: number): number | null {
  return base === 0 ? null : Math.round((part / base) * 10_000) / 10_000;
}
