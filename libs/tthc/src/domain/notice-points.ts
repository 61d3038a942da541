import type { NoticePoints, TthcRates } from '#contracts';

/** By how many percentage points the later rate stands above the earlier one; null where one of them has no base. */
export function pointsBetween(before: number | null, now: number | null): number | null {
  // Rates carry four decimals, so the difference in points carries two.
  return before === null || now === null ? null : (Math.round(now * 10_000) - Math.round(before * 10_000)) / 100;
}

export function ratePoints(before: TthcRates, now: TthcRates): NoticePoints {
  return {
    onTime: pointsBetween(before.onTime, now.onTime),
    early: pointsBetween(before.early, now.early),
    late: pointsBetween(before.late, now.late),
    online: pointsBetween(before.online, now.online),
  };
}
