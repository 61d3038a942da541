import { Injectable } from '@nestjs/common';
import { AmendmentSteps } from '#assignment';
import type { LocalDate } from '#calendar';
import type { ReminderEffect } from '#contracts';
import { PreviewDueMoves } from './preview-due-moves.js';

/** Which reminders move when a draft amendment is published. */
@Injectable()
export class PreviewAmendmentReminders {
  constructor(
    private readonly amendment: AmendmentSteps,
    private readonly preview: PreviewDueMoves,
  ) {}

  /** Null: there is no such draft. */
  async run(tenantId: string, amendmentId: string): Promise<ReminderEffect | null> {
    const read = await this.amendment.run(tenantId, amendmentId);
    if (read === null) return null;
    const moved = new Map<string, LocalDate | null>();
    for (const step of read.steps) {
      if (step.kind === 'move') moved.set(step.assignment.id, step.to);
      if (step.kind === 'drop') moved.set(step.assignment.id, null);
    }
    const duties = read.steps.flatMap((step) => (step.kind === 'add' ? [step.assignment] : []));
    return this.preview.run(tenantId, { moved, added: { planId: read.draft.plan.planId, duties } });
  }
}
