import {
  addDays,
  addMonths,
  dateOf,
  formatDate,
  lastDayOfMonth,
  type LocalDate,
  partsOf,
  type ReportWindow,
  rollDay,
  type WorkingCalendar,
} from '#calendar';
import type { RegimeOwing, ReportPeriod } from '#contracts';
import type { ScheduledReport } from './regime-schedule.js';
import { owedWindows } from './regime-schedule.js';

export type RegimeTimes = {
  readonly periods: readonly ReportPeriod[];
  /** The last day of a month that counts; 31: the month's last. */
  readonly cutOffDay: number;
};

export type RegimeDue = Pick<RegimeOwing, 'dueDay' | 'dueMonth'>;

/** The reports of a year for those who share a due day: windows by the regime's own cut-off, days not rolled yet. */
export function regimeReports({ periods, cutOffDay }: RegimeTimes, due: RegimeDue, year: number): ScheduledReport[] {
  return owedWindows(periods, year).map((named) => {
    const window = cutAt(named.window, cutOffDay);
    return { ...named, window, day: dueOf(window.to, due), exclusive: false, words: null };
  });
}

/** A window of NĐ 09/2019 runs from the 15th to the 14th; a regime with another cut-off keeps the months. */
function cutAt({ from, to, due }: ReportWindow, cutOffDay: number): ReportWindow {
  const last = dayOfMonth(to, cutOffDay);
  return { from: addDays(dayOfMonth(from, cutOffDay), 1), to: last, due };
}

function dueOf(cutOff: LocalDate, { dueDay, dueMonth }: RegimeDue): LocalDate {
  const { year, month } = partsOf(cutOff);
  return dayOfMonth(addMonths(dateOf(year, month, 1), dueMonth), dueDay);
}

function dayOfMonth(within: LocalDate, day: number): LocalDate {
  const { year, month } = partsOf(within);
  const last = lastDayOfMonth(year, month);
  return day >= partsOf(last).day ? last : dateOf(year, month, day);
}

/** Why the days cannot hold (NĐ 09/2019/NĐ-CP Đ.8: at least one working day after the cut-off to make the report); null: they can. */
export function regimeFault(
  times: RegimeTimes,
  dues: readonly RegimeDue[],
  place: { readonly year: number; readonly calendar: WorkingCalendar },
): string | null {
  const { year, calendar } = place;
  for (const due of dues) {
    const reports = regimeReports(times, due, year);
    if (reports.length === 0) return 'Chế độ này không có kỳ báo cáo nào theo lịch.';
    for (const { name, window, day } of reports) {
      const { effective } = rollDay(day, calendar, { policy: 'forward' });
      const [to, until] = [formatDate(window.to), formatDate(day)];
      if (day <= window.to) return `Kỳ ${name}: hạn gửi ${until} không sau ngày chốt số liệu ${to}.`;
      if (effective < calendar.nextWorkingDay(addDays(window.to, 1)))
        return `Kỳ ${name}: giữa ngày chốt ${to} và hạn gửi ${until} phải có ít nhất một ngày làm việc.`;
    }
  }
  return null;
}
