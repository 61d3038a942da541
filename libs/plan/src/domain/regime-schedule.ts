import {
  addDays,
  type DeadlineReading,
  formatDate,
  halfYearWindow,
  type LocalDate,
  monthWindows,
  type NamedWindow,
  nineMonthWindow,
  partsOf,
  quarterWindow,
  quarterWindows,
  reportWindow,
} from '#calendar';
import type { ReportPeriod } from '#contracts';

export interface Regime {
  readonly periods: readonly ReportPeriod[];
  /** When the reports are due, as the regime itself says it; null where it leaves that to the general rule. */
  readonly deadline: DeadlineReading | null;
}

/** One report that a regime asks of each of its agencies. */
export interface ScheduledReport extends NamedWindow {
  /** The nominal day, not rolled yet. */
  readonly day: LocalDate;
  readonly exclusive: boolean;
  /** The regime's own words for the day; null: the general rule, day 20 of the window's last month (581/BNV-CCHC). */
  readonly words: string | null;
}

export type RegimeSchedule =
  | { readonly ok: true; readonly reports: readonly ScheduledReport[] }
  | { readonly ok: false; readonly problem: string };

/** Which report is due when. Days that do not fall to the windows one for one are nobody's to guess. */
export function scheduleReports({ periods, deadline }: Regime, planYear: number): RegimeSchedule {
  const windows = owedWindows(periods, planYear);
  if (windows.length === 0) return { ok: false, problem: 'Chưa rõ kỳ báo cáo (tháng, quý, 6 tháng, năm…).' };
  if (deadline === null || namesNoDay(deadline)) {
    return { ok: true, reports: windows.map((each) => ({ ...each, ...generalRule, day: each.window.due })) };
  }
  const { text, due, exclusive } = deadline;
  if (due.length === 0 || isDoubtful(deadline)) return { ok: false, problem: `Hạn nộp báo cáo “${text}” cần xem lại.` };
  const dayOf = pairDays(windows, deadline);
  if (dayOf !== null) {
    const own = { exclusive, words: text };
    return {
      ok: true,
      reports: windows.map((each) => ({ ...each, ...own, day: dayOf.get(each.window.to) ?? each.window.due })),
    };
  }
  const [days, names] = [due.map(formatDate).join(', '), windows.map(({ name }) => name).join(', ')];
  return { ok: false, problem: `Hạn nộp báo cáo “${text}” (${days}) không khớp với các kỳ: ${names}.` };
}

const generalRule = { exclusive: false, words: null } as const;

/** The data windows of NĐ 09/2019/NĐ-CP Đ.12; a report made on request has none. */
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

/** "Hằng quý, 6 tháng, năm" asks for four reports, not six: the longer one is that quarter's too (581/BNV-CCHC). */
const quarterWithin: Readonly<Partial<Record<ReportPeriod, string>>> = {
  'half-year': 'quarter-2',
  'nine-months': 'quarter-3',
  year: 'quarter-4',
};

/** By their days, each once. A quarter that is named by its number is owed beside a longer report. */
export function owedWindows(periods: readonly ReportPeriod[], year: number): NamedWindow[] {
  const within = new Set(periods.map((period) => quarterWithin[period]));
  const owed = periods.flatMap((period) =>
    windowsOf[period](year).filter(({ key }) => period !== 'quarter' || !within.has(key)),
  );
  const once = new Map(owed.map((each) => [each.key, each]));
  return [...once.values()].sort((one, other) => one.window.due.localeCompare(other.window.due));
}

/** "Hằng quý" says how often; the last day of each quarter is a task's day, never a report's. */
function namesNoDay({ kind, due, exclusive }: DeadlineReading): boolean {
  const ends = due.every((day) => partsOf(addDays(day, 1)).day === 1);
  return kind === 'recurring' && !exclusive && due.length > 0 && ends;
}

/** "Trước ngày 10 của tháng cuối kỳ" leaves only the period open, and that the windows say. */
function isDoubtful({ needsReview, reasons }: DeadlineReading): boolean {
  return needsReview && !reasons.every((reason) => reason === 'missing-period');
}

/** The days by the ends of the windows: as many days as ends, in order. Windows that end together share their day. */
function pairDays(
  windows: readonly NamedWindow[],
  { due, needsReview }: DeadlineReading,
): Map<LocalDate, LocalDate> | null {
  const ends = [...new Set(windows.map(({ window }) => window.to))];
  // "Tháng cuối kỳ" was read as every quarter's: the days of the windows asked for are taken.
  const days = needsReview ? due.filter((day) => ends.some((end) => end.slice(0, 7) === day.slice(0, 7))) : due;
  const pairs = ends.flatMap((end, index) => (isDayFor(end, days[index]) ? [[end, days[index]] as const] : []));
  return pairs.length === ends.length && days.length === ends.length ? new Map(pairs) : null;
}

/** A report is made in the last month of its window or within the three months after. */
function isDayFor(end: LocalDate, day: LocalDate | undefined): day is LocalDate {
  return day !== undefined && day >= addDays(end, 1 - partsOf(end).day) && day <= addDays(end, 92);
}
