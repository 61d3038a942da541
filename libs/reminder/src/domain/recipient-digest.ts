import type { ReminderStage, StageRecipient } from './reminder-stage.js';
import type { PassedStage } from './next-reminder.js';

/** One duty in one digest: what is said of it, and what that stands for. */
export interface SaidOf<Duty> {
  readonly duty: Duty;
  readonly send: readonly ReminderStage[];
  readonly passed: readonly PassedStage[];
}

/** All that one recipient is to hear this morning. */
export interface RecipientDigest<Duty> extends StageRecipient {
  readonly said: readonly SaidOf<Duty>[];
  /** Everything that was looked at for it and understood: its next reminder is to be planned. */
  readonly seen: readonly Duty[];
}
