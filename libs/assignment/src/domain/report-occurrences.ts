import { formatDate, halfYearWindow, nineMonthWindow, reportWindow, rollDay } from '#calendar';
import type { ReportPeriod } from '#contracts';
import type { PublishedRegime } from '#plan';
import { monthWindows, type NamedWindow, quarterWindow, quarterWindows } from './named-windows.js';
import type { Occurrence, PlanTimes } from './occurrences.js';

/** The data windows of NĐ 09/2019 Đ.12 that a regime asks for; a report made on request has none. */
const windowsOf: Readonly<Record<ReportPeriod, (year: number) => NamedWindow[]>> = {
  month: monthWindows,
  quarter: quarterWindows,
  'quarter-1': (year) => [quarterWindow(year, 1)],
  'quarter-2': (year) => [quarterWindow(year, 2)],
  'quarter-3': (year) => [quarterWindow(year, 3)],
  'half-year': (year) => [{ key: 'half-year', name: '6 tháng đầu năm', window: halfYearWindow(year, 1) }],
  'nine-months': (year) => [{ key: 'nine-months', name: '9 tháng', window: nineMonthWindow(year) }],
  year: (year) => [{ key: 'year', name: 'năm', window: reportWindow('Y', year) }],
  'ad-hoc': () => [],
};

/** The reports that one agency owes under a regime in a year, by their due days. */
export function reportOccurrences({ periods }: PublishedRegime, times: Omit<PlanTimes, 'followUp'>): Occurrence[] {
  const { planYear, rollPolicy, calendar } = times;
  const windows = new Map(periods.flatMap((period) => windowsOf[period](planYear)).map((each) => [each.key, each]));
  return [...windows.values()]
    .sort((one, other) => one.window.due.localeCompare(other.window.due))
    .map(({ key, name, window }) => {
      const rolled = rollDay(window.due, calendar, { policy: rollPolicy });
      const data = `số liệu từ ${formatDate(window.from)} đến ${formatDate(window.to)}`;
      return {
        ...{ key: `report:${key}`, kind: 'periodic-report', scope: name, exclusive: false, condition: null },
        dueNominal: window.due,
        due: rolled.effective,
        explanation: `Báo cáo định kỳ ${name} (${data}; NĐ 09/2019/NĐ-CP Đ.12): ${rolled.explanation}.`,
      };
    });
}
