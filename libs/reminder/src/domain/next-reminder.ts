import { type LocalDate, localDateOfEpoch, type WorkingCalendar } from '#calendar';
import { morningOf, nextMorning } from '#directory';
import type { ReminderPolicy, SendingWindow } from './reminder-policy.js';
import {
  type DutyFacts,
  type ReminderStage,
  type StageLine,
  stageLines,
  type StageRecipient,
} from './reminder-stage.js';

/** Keys of the stages that are settled, as {@link stageKey} makes them. */
export type SettledStages = ReadonlySet<string>;

/** What the answer depends on beside the duty. */
export interface ReminderRules {
  readonly policy: ReminderPolicy;
  readonly window: SendingWindow;
  readonly calendar: WorkingCalendar;
}

export interface NextReminder {
  /** Milliseconds since 1970; always a working morning. */
  readonly at: number;
  readonly stage: ReminderStage;
}

export interface DueReminders {
  /** To be said now: at most one of each line, at its current stage. */
  readonly send: readonly ReminderStage[];
  /** Their time came and went without a letter; the current stage of their line, by its side, stands for them. */
  readonly passed: readonly PassedStage[];
}

export interface PassedStage {
  readonly stage: ReminderStage;
  readonly current: ReminderStage;
}

/** One ledger row: a stage of one deadline version to one recipient. */
export function stageKey(stage: Pick<ReminderStage, 'stage' | 'round' | 'dueVersion' | 'agencyId'>): string {
  return `${stage.stage}|${String(stage.round)}|${String(stage.dueVersion)}|${stage.agencyId}`;
}

export function recipientKey({ agencyId, audience }: StageRecipient): string {
  return `${agencyId}|${audience}`;
}

/**
 * For each recipient the next thing to be said. The question is "due and not in the ledger?", never "is it today?": a stage whose
 * morning has passed is said on the next working morning, at the stage that is current then.
 */
export function nextReminders(
  rules: ReminderRules,
  facts: DutyFacts,
  settled: SettledStages,
  now: number,
): NextReminder[] {
  const { policy, window, calendar } = rules;
  const soonest = nextMorning(now, window, calendar);
  const byRecipient = new Map<string, NextReminder>();
  for (const line of stageLines(policy, facts, calendar)) {
    const next = nextOf(line, settled, soonest, window);
    const key = next && recipientKey(next.stage);
    const first = key === null ? undefined : byRecipient.get(key);
    if (next && key !== null && (first === undefined || next.at < first.at)) byRecipient.set(key, next);
  }
  return [...byRecipient.values()];
}

function nextOf(line: StageLine, settled: SettledStages, soonest: number, window: SendingWindow): NextReminder | null {
  const late = currentOf(line, settled, localDateOfEpoch(soonest));
  if (late) return { at: soonest, stage: late };
  const coming = line.find((stage) => morningOf(stage.day, window) > soonest && !isSettled(stage, settled));
  return coming ? { at: morningOf(coming.day, window), stage: lastOfDay(line, coming) } : null;
}

/** What is due at this moment to this recipient and not in the ledger. */
export function dueReminders(
  rules: ReminderRules,
  facts: DutyFacts,
  settled: SettledStages,
  now: number,
  recipient: StageRecipient,
): DueReminders {
  const today = lastMorningDay(rules.window, now);
  const lines = stageLines(rules.policy, facts, rules.calendar).filter(
    ([first]) => first !== undefined && recipientKey(first) === recipientKey(recipient),
  );
  const due = lines.flatMap((line) => {
    const current = currentOf(line, settled, today);
    return current ? [{ line, current }] : [];
  });
  return {
    send: due.map(({ current }) => current),
    passed: due.flatMap(({ line, current }) =>
      line
        .slice(0, line.indexOf(current))
        .filter((stage) => !isSettled(stage, settled))
        .map((stage) => ({ stage, current })),
    ),
  };
}

/** The latest stage whose day has come, unless it is settled: an earlier one has nothing to add to it. */
function currentOf(line: StageLine, settled: SettledStages, day: LocalDate): ReminderStage | null {
  const current = line.findLast((stage) => stage.day <= day);
  return current && !isSettled(current, settled) ? current : null;
}

/** Several stages of a line may fall on one day (a due day that is a day off): the last of them speaks. */
function lastOfDay(line: StageLine, coming: ReminderStage): ReminderStage {
  return line.findLast(({ day }) => day === coming.day) ?? coming;
}

function lastMorningDay(window: SendingWindow, now: number): LocalDate {
  const today = localDateOfEpoch(now);
  const hasOpened = now >= morningOf(today, window);
  return hasOpened ? today : localDateOfEpoch(now - 86_400_000);
}

function isSettled(stage: ReminderStage, settled: SettledStages): boolean {
  return settled.size > 0 && settled.has(stageKey(stage));
}
