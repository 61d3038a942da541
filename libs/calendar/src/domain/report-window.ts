import { dateOf, type LocalDate } from './local-date.js';

/**
 * Data windows of periodic reports (NĐ 09/2019/NĐ-CP Đ.12): a report's "quý I" runs 15 December to 14 March.
 * Never the calendar quarter of a task (plan-period.ts).
 */
export interface ReportWindow {
  from: LocalDate;
  to: LocalDate;
  /** At the latest day 20 of the window's last month (581/BNV-CCHC). */
  due: LocalDate;
}

/** The four CCHC reports: quarter I, six months, quarter III (not cumulative), year. */
export type CchcReport = 'Q1' | 'H1' | 'Q3' | 'Y';
export const CCHC_REPORTS: readonly CchcReport[] = ['Q1', 'H1', 'Q3', 'Y'];

const DUE_DAY = 20;

export function reportWindow(report: CchcReport, year: number): ReportWindow {
  switch (report) {
    case 'Q1':
      return windowOf(year, 12, 3, -1);
    case 'H1':
      return windowOf(year, 12, 6, -1);
    case 'Q3':
      return windowOf(year, 6, 9, 0);
    case 'Y':
      return windowOf(year, 12, 12, -1);
  }
}

export function reportWindows(year: number): (ReportWindow & { report: CchcReport })[] {
  return CCHC_REPORTS.map((report) => ({ report, ...reportWindow(report, year) }));
}

export function monthlyWindow(year: number, month: number): ReportWindow {
  return month === 1 ? windowOf(year, 12, 1, -1) : windowOf(year, month - 1, month, 0);
}

export function quarterlyWindow(year: number, quarter: number): ReportWindow {
  return quarter === 1 ? windowOf(year, 12, 3, -1) : windowOf(year, quarter * 3 - 3, quarter * 3, 0);
}

export function halfYearWindow(year: number, half: 1 | 2): ReportWindow {
  return half === 1 ? windowOf(year, 12, 6, -1) : windowOf(year, 6, 12, 0);
}

export function nineMonthWindow(year: number): ReportWindow {
  return windowOf(year, 12, 9, -1);
}

function windowOf(year: number, firstMonth: number, lastMonth: number, firstYearShift: 0 | -1): ReportWindow {
  return {
    from: dateOf(year + firstYearShift, firstMonth, 15),
    to: dateOf(year, lastMonth, 14),
    due: dateOf(year, lastMonth, DUE_DAY),
  };
}
