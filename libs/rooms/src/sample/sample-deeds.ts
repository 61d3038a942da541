import { addDays, type LocalDate, type WorkingCalendar } from '#calendar';

export interface SampleDuty {
  readonly assignmentId: string;
  readonly agency: string;
  readonly due: LocalDate | null;
}

export interface SampleDeed {
  readonly day: LocalDate;
  /** Local time: reports in the morning, decisions in the afternoon. */
  readonly time: '09:00' | '15:00';
  readonly duty: SampleDuty;
  readonly do: 'start' | 'report' | 'approve' | 'return';
}

/** How many days before (−) or after the due day the report is sent; null: it never comes. Most are in time, as in life. */
const habits: readonly (number | null)[] = [-2, -4, -1, 0, -3, -6, 3, -2, -1, 0, -5, null];
const RECENT_DAYS = 60;
const START_DAYS = 21;

/** What the agencies of the sample province did up to `today`: by position in the list, so that each start shows the same. */
export function sampleDeeds(
  duties: readonly SampleDuty[],
  from: LocalDate,
  today: LocalDate,
  calendar: WorkingCalendar,
): SampleDeed[] {
  const deeds = duties.flatMap((duty, index) => deedsOf(duty, index, today, calendar));
  return deeds
    .filter((deed) => deed.day > from && deed.day < today)
    .toSorted((one, other) => `${one.day}${one.time}`.localeCompare(`${other.day}${other.time}`));
}

function deedsOf(duty: SampleDuty, index: number, today: LocalDate, calendar: WorkingCalendar): SampleDeed[] {
  const { due } = duty;
  const working = (day: LocalDate): LocalDate => calendar.nextWorkingDay(day);
  if (due === null) return [];
  const started: SampleDeed = { duty, do: 'start', day: working(addDays(due, -START_DAYS)), time: '09:00' };
  // Old work that never came would drown the screen: only the recent lies undone.
  const habit = habits[index % habits.length] ?? null;
  const sent = habit ?? (addDays(due, RECENT_DAYS) < today ? 9 : null);
  if (sent === null) return index % 2 === 0 ? [started] : [];
  const reportDay = working(addDays(due, sent));
  const report: SampleDeed = { duty, do: 'report', day: reportDay, time: '09:00' };
  const decision: SampleDeed = {
    duty,
    do: decisionAt(index, due, today),
    day: working(addDays(reportDay, 1 + ((index * 5) % 9))),
    time: '15:00',
  };
  // The report of an overdue duty comes without a start, as it does in life.
  return sent > 0 ? [report, decision] : [started, report, decision];
}

/** A few recent reports came back with a reason. */
function decisionAt(index: number, due: LocalDate, today: LocalDate): 'approve' | 'return' {
  return index % 9 === 4 && addDays(due, RECENT_DAYS) >= today ? 'return' : 'approve';
}
