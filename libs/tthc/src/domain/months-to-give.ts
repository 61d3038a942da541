import type { TthcMonth } from '#contracts';
import { monthAfter, monthBefore } from './tthc-window.js';

/** After a long silence; older months are history that nobody can be reminded of any more. */
const MOST_MONTHS = 12;

export interface MonthsGiven {
  readonly firstMonth: TthcMonth;
  /** The last month given out; null: none, or the setting has changed since. */
  readonly owedThrough: TthcMonth | null;
  /** The month that runs today. */
  readonly running: TthcMonth;
}

/** Months whose returns are to be given out as work: the one that runs, the one before it, and what an outage left out. */
export function monthsToGive({ firstMonth, owedThrough, running }: MonthsGiven): TthcMonth[] {
  const since = owedThrough === null ? monthBefore(running) : monthAfter(owedThrough);
  const months: TthcMonth[] = [];
  for (let month = running; month >= since && month >= firstMonth; month = monthBefore(month)) {
    if (months.length === MOST_MONTHS) break;
    months.unshift(month);
  }
  return months;
}

/** `2026-03` → key "month-03" of the year 2026: how regular reports name their windows. */
export function windowKeyOf(month: TthcMonth): { readonly key: string; readonly year: number } {
  return { key: `month-${month.slice(5, 7)}`, year: Number(month.slice(0, 4)) };
}
