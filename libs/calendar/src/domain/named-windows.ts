import { monthlyWindow, quarterlyWindow, type ReportWindow } from './report-window.js';

/** A data window of reports with the name people use; the key is unique within a year and never changes. */
export interface NamedWindow {
  readonly key: string;
  readonly name: string;
  readonly window: ReportWindow;
}

const romans = ['I', 'II', 'III', 'IV'];

export function quarterWindow(year: number, quarter: number): NamedWindow {
  const name = `quý ${romans[quarter - 1] ?? String(quarter)}`;
  return { key: `quarter-${String(quarter)}`, name, window: quarterlyWindow(year, quarter) };
}

export function quarterWindows(year: number): NamedWindow[] {
  return romans.map((_, index) => quarterWindow(year, index + 1));
}

export function monthWindows(year: number): NamedWindow[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const key = `month-${String(month).padStart(2, '0')}`;
    return { key, name: `tháng ${String(month)}`, window: monthlyWindow(year, month) };
  });
}
