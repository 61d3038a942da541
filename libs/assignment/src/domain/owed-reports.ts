import { formatDate, lengthOfSpan, rollDay, type WorkingCalendar } from '#calendar';
import type { ReportPeriod } from '#contracts';
import type { Agency } from '#directory';
import { regimeReports, type ScheduledReport } from '#plan';
import type { NewAssignment } from './expand-plan.js';

/** A regular report that agencies owe outside any plan's document. */
export interface OwedReport {
  /** What the assignment is one occurrence of. */
  readonly regimeId: string;
  /** Order among the regimes of a tenant, from 1. */
  readonly position: number;
  /** "Báo cáo cải cách hành chính": the window's name follows. */
  readonly title: string;
  readonly deliverable: string;
  readonly receiver: Agency;
  /** A regime goes on from year to year: its occurrences are told apart by it. */
  readonly year: number;
}

export interface OwingAgency {
  readonly agency: Agency;
  readonly reports: readonly ScheduledReport[];
}

/** Regime × agency × window. An agency that is named twice owes once, by the first day said. */
export function owedReports(
  owed: OwedReport,
  owing: readonly OwingAgency[],
  calendar: WorkingCalendar,
): NewAssignment[] {
  const first = new Map<string, OwingAgency>();
  for (const each of owing) if (!first.has(each.agency.id)) first.set(each.agency.id, each);
  return [...first.values()].flatMap(({ agency, reports }) =>
    reports.map((report) => assignmentOf(owed, agency, report, calendar)),
  );
}

function assignmentOf(
  { regimeId: taskId, position: taskPosition, title, deliverable, receiver, year }: OwedReport,
  agency: Agency,
  { key, name, window, day, exclusive, words }: ScheduledReport,
  calendar: WorkingCalendar,
): NewAssignment {
  const rolled = rollDay(day, calendar, { policy: 'forward' });
  const data = `số liệu từ ${formatDate(window.from)} đến ${formatDate(window.to)}`;
  return {
    ...{ taskId, taskPosition, row: null, areaCode: null, areaName: null, deliverable, deadlineText: words },
    ...{ title: `${title} ${name}`, agencyId: agency.id, agencyName: agency.name, coordinating: [], condition: null },
    ...{ approverAgencyId: receiver.id, approverAgencyName: receiver.name, standingAgencyId: receiver.id },
    ...{ occurrence: reportOccurrence(key, year), kind: 'periodic-report', state: 'assigned' },
    ...{ dueNominal: day, due: rolled.effective, exclusive, rollPolicy: 'forward' },
    period: lengthOfSpan(window.from, window.to),
    explanation: `Báo cáo định kỳ ${name} (${data}; NĐ 09/2019/NĐ-CP): ${rolled.explanation}.`,
  };
}

/** `report:month-03:2026`. */
export const reportOccurrence = (windowKey: string, year: number): string => `report:${windowKey}:${String(year)}`;

/** Every window that a report can be on; "hằng quý" would leave out the quarters that a longer report ends with. */
const WINDOWS: readonly (readonly ReportPeriod[])[] = [
  ['month', 'quarter'],
  ['half-year', 'nine-months', 'year'],
];

/** The window that an occurrence is about, by the regime's cut-off; null: it is no regular report's. */
export function windowOfReport(occurrence: string, year: number, cutOffDay: number): ScheduledReport | null {
  const key = /^report:([a-z0-9-]+)/.exec(occurrence)?.[1];
  const windows = WINDOWS.flatMap((periods) =>
    regimeReports({ periods, cutOffDay }, { dueDay: 31, dueMonth: 0 }, year),
  );
  return windows.find((window) => window.key === key) ?? null;
}
