import { Injectable } from '@nestjs/common';
import { AssignmentFactsView, type ReminderFacts } from '#assignment';
import type { LocalDate, WorkingCalendar } from '#calendar';
import type { ReminderEffect } from '#contracts';
import { CompareReminders } from './compare-reminders.js';
import { EffectTally } from './domain/reminder-effect.js';

const PAGE = 1_000;

/** Which reminders move under a revised working calendar: those of days that move, and those counted over days that change. */
@Injectable()
export class PreviewCalendar {
  constructor(
    private readonly facts: AssignmentFactsView,
    private readonly compare: CompareReminders,
  ) {}

  /** @param moved effective days under the revised calendar, where they are others */
  async run(
    tenantId: string,
    calendar: WorkingCalendar,
    moved: ReadonlyMap<string, LocalDate>,
  ): Promise<ReminderEffect> {
    const tally = new EffectTally();
    let after: string | null = null;
    do {
      const page: ReminderFacts[] = await this.facts.openIn(tenantId, {}, { after, limit: PAGE });
      const ids = page.map(({ assignmentId }) => assignmentId);
      await this.compare.add(tally, tenantId, ids, ({ facts, rules }) => {
        const due = moved.get(facts.assignmentId);
        const then = due === undefined ? facts : { ...facts, due, dueVersion: facts.dueVersion + 1 };
        return { facts: then, rules: { ...rules, calendar } };
      });
      after = ids.length < PAGE ? null : (ids.at(-1) ?? null);
    } while (after !== null);
    return this.compare.effectOf(tally, tenantId);
  }
}
