import { type LocalDate, localDateOfEpoch, type WorkingCalendar } from '#calendar';
import type { ReminderPolicy } from './reminder-policy.js';
import { type DutyFacts, type ReminderStage, type StageLine, stageLines } from './reminder-stage.js';
import { morningOf, nextMorning } from './sending-window.js';

/** Keys of the stages that are settled, as {@link stageKey} makes them. */
export type SettledStages = ReadonlySet<string>;

export interface NextReminder {
  /** Milliseconds since 1970; always a working morning. */
  readonly at: number;
  readonly stage: ReminderStage;
}

export interface DueReminders {
  /** To be said now: at most one of each line, at its current stage. */
  readonly send: readonly ReminderStage[];
  /** Their time came and went without a letter; what is sent now stands for them. */
  readonly passed: readonly ReminderStage[];
}

/** One ledger row: a stage of one deadline version to one recipient. */
export function stageKey(stage: Omit<ReminderStage, 'day'>): string {
  return [stage.stage, stage.round, stage.dueVersion, stage.recipientId].join('|');
}

/**
 * The question is "due and not in the ledger?", never "is it today?": a stage whose morning has passed is said on the next working
 * morning, at the stage that is current then.
 */
export function nextReminder(
  policy: ReminderPolicy,
  facts: DutyFacts,
  settled: SettledStages,
  now: number,
  calendar: WorkingCalendar,
): NextReminder | null {
  const soonest = nextMorning(now, policy.window, calendar);
  const candidates = stageLines(policy, facts, calendar).flatMap((line) => {
    const late = currentOf(line, settled, localDateOfEpoch(soonest));
    if (late) return [{ at: soonest, stage: late }];
    const coming = line.find((stage) => morningOf(stage.day, policy.window) > soonest && !isSettled(stage, settled));
    return coming ? [sayOn(coming, line, policy)] : [];
  });
  return candidates.reduce<NextReminder | null>((first, next) => (first && first.at <= next.at ? first : next), null);
}

/** What is due at this moment and not in the ledger. */
export function dueReminders(
  policy: ReminderPolicy,
  facts: DutyFacts,
  settled: SettledStages,
  now: number,
  calendar: WorkingCalendar,
): DueReminders {
  const lastMorning = lastMorningDay(policy, now);
  const lines = stageLines(policy, facts, calendar);
  const send = lines.flatMap((line) => currentOf(line, settled, lastMorning) ?? []);
  const passed = lines.flatMap((line) => {
    const current = currentOf(line, settled, lastMorning);
    return current ? line.slice(0, line.indexOf(current)).filter((stage) => !isSettled(stage, settled)) : [];
  });
  return { send, passed };
}

/** The latest stage whose day has come, unless it is settled: an earlier one has nothing to add to it. */
function currentOf(line: StageLine, settled: SettledStages, day: LocalDate): ReminderStage | null {
  const current = line.findLast((stage) => stage.day <= day);
  return current && !isSettled(current, settled) ? current : null;
}

/** Several stages of a line may fall on one day (a long holiday): the last of them speaks. */
function sayOn(coming: ReminderStage, line: StageLine, policy: ReminderPolicy): NextReminder {
  const stage = line.findLast(({ day }) => day === coming.day) ?? coming;
  return { at: morningOf(coming.day, policy.window), stage };
}

function lastMorningDay(policy: ReminderPolicy, now: number): LocalDate {
  const today = localDateOfEpoch(now);
  const hasOpened = now >= morningOf(today, policy.window);
  return hasOpened ? today : localDateOfEpoch(now - 86_400_000);
}

function isSettled(stage: ReminderStage, settled: SettledStages): boolean {
  return settled.has(stageKey(stage));
}
