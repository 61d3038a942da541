import type { LocalDate } from '#calendar';
import type { TthcFigures, TthcMonth, TthcWindowKind } from '#contracts';
import { NO_FIGURES } from './tthc-figures.js';
import { type DaySpan, monthAfter, monthOfDay, spanOfMonth } from './tthc-window.js';

/** The months that end within a span of days: "quý I" from 15/12 to 14/3 holds 12, 01 and 02 of calendar months. */
export function monthsWithin(kind: TthcWindowKind, { from, to }: DaySpan): TthcMonth[] {
  const months: TthcMonth[] = [];
  const ends = (month: TthcMonth): LocalDate => spanOfMonth(kind, month).to;
  for (let month = monthOfDay(kind, from); ends(month) <= to; month = monthAfter(month)) months.push(month);
  return months;
}

/** Months in their order as one: what came in and was settled adds up, what was open stands at the first month's begin and the last one's end. */
export function figuresTogether(months: readonly TthcFigures[]): TthcFigures {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return NO_FIGURES;
  const sum = (column: 'online' | 'direct' | 'early' | 'onTime' | 'late'): number =>
    months.reduce((all, month) => all + month[column], 0);
  const [online, direct, early, onTime, late] = [
    sum('online'),
    sum('direct'),
    sum('early'),
    sum('onTime'),
    sum('late'),
  ];
  const { carriedOver } = first;
  const { inProcess, withinLimit, overdue } = last;
  return {
    ...{ received: online + direct + carriedOver, online, direct, carriedOver },
    ...{ resolved: early + onTime + late, early, onTime, late },
    ...{ inProcess, withinLimit, overdue },
  };
}
