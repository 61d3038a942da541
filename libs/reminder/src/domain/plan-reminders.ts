import type { DutyFacts, StageRecipient } from './reminder-stage.js';
import {
  type NextReminder,
  nextReminders,
  recipientKey,
  type ReminderRules,
  type SettledStages,
} from './next-reminder.js';

/** What stands in the columns of one duty for one recipient. `next` null: nothing to say as things stand. */
export interface PlannedReminder extends StageRecipient {
  readonly next: NextReminder | null;
}

/** One for each recipient that has something coming; one for the agency that owes in any case, as a sign that the duty is planned. */
export function planReminders(
  rules: ReminderRules,
  facts: DutyFacts,
  settled: SettledStages,
  now: number,
): PlannedReminder[] {
  const coming = nextReminders(rules, facts, settled, now).map((next) => {
    const { agencyId, audience } = next.stage;
    return { agencyId, audience, next };
  });
  const owing = { agencyId: facts.agencyId, audience: 'agency' } as const;
  const named = coming.some((planned) => recipientKey(planned) === recipientKey(owing));
  return named ? coming : [{ ...owing, next: null }, ...coming];
}

/** With what is now being said. */
export function settledWith(settled: SettledStages, keys: readonly string[]): SettledStages {
  return new Set([...settled, ...keys]);
}
