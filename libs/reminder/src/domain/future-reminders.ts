import { type LocalDate, localDateOfEpoch } from '#calendar';
import { nextMorning } from '#directory';
import { type ReminderRules, type SettledStages, stageKey } from './next-reminder.js';
import { type DutyFacts, type ReminderStage, type StageLine, stageLines } from './reminder-stage.js';

/** What will be said of one duty on one morning, as things stand. */
export interface FutureReminder {
  readonly day: LocalDate;
  readonly stage: ReminderStage;
}

/**
 * Everything that will be said of a duty from the next morning on if nobody touches it, by day: the rules of the sweep, asked once for
 * all mornings. A line speaks once a day, at its last stage.
 */
export function futureReminders(
  { policy, window, calendar }: ReminderRules,
  facts: DutyFacts,
  settled: SettledStages,
  now: number,
): FutureReminder[] {
  const soonest = localDateOfEpoch(nextMorning(now, window, calendar));
  return stageLines(policy, facts, calendar)
    .flatMap((line) => futureOf(line, settled, soonest))
    .sort((one, other) => one.day.localeCompare(other.day));
}

/** A stage whose day has passed speaks on the soonest morning, if nothing of its line has spoken since. */
function futureOf(line: StageLine, settled: SettledStages, soonest: LocalDate): FutureReminder[] {
  const lastByDay = new Map<LocalDate, ReminderStage>();
  for (const stage of line) lastByDay.set(stage.day < soonest ? soonest : stage.day, stage);
  return [...lastByDay].filter(([, stage]) => !settled.has(stageKey(stage))).map(([day, stage]) => ({ day, stage }));
}

/** Said before the day has ended, when everybody is in time; what comes after it is said only to those who are late. */
export function isBeforeEnd({ stage }: ReminderStage): boolean {
  return /^(contribution-)?(due$|before-)/.test(stage);
}
