import type { Tally } from '#contracts';
import type { Standing } from './standing.js';

const nothing: Tally = { total: 0, doneOnTime: 0, doneLate: 0, awaiting: 0, inTime: 0, overdue: 0, noDate: 0 };

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

/** What has come due and is settled one way or the other; a report awaiting its decision is on neither side. */
export const rateBase = (counts: Tally): number => counts.doneOnTime + counts.doneLate + counts.overdue;

/** Done, early or late, of what has come due. */
export const doneShare = (counts: Tally): number | null => share(counts.doneOnTime + counts.doneLate, rateBase(counts));

/** Done in time, of what has come due. */
export const onTimeShare = (counts: Tally): number | null => share(counts.doneOnTime, rateBase(counts));

function share(part: number, base: number): number | null {
  return base === 0 ? null : Math.round((part / base) * 10_000) / 10_000;
}
