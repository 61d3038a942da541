import { Injectable } from '@nestjs/common';
import type { ReminderFacts } from '#assignment';
import { localDateOfEpoch } from '#calendar';
import type { ReminderEffect } from '#contracts';
import { Clock, Database } from '#platform';
import { type FutureReminder, futureReminders } from './domain/future-reminders.js';
import type { ReminderRules } from './domain/next-reminder.js';
import { type ComparedDuty, EffectTally } from './domain/reminder-effect.js';
import { nextMorning } from './domain/sending-window.js';
import { type Duty, ruleFacts } from './duty.js';
import { LoadDuties } from './load-duties.js';
import { LoadRules } from './load-rules.js';

/** A duty after the change; null: it will be there no more. */
export interface DutyThen {
  readonly facts: ReminderFacts;
  readonly rules: ReminderRules;
}

/** Duties as they stand beside what a change would make of them. */
@Injectable()
export class CompareReminders {
  constructor(
    private readonly database: Database,
    private readonly loadDuties: LoadDuties,
    private readonly rules: LoadRules,
    private readonly clock: Clock,
  ) {}

  /** Adds some duties of a tenant to the tally. */
  async add(
    tally: EffectTally,
    tenantId: string,
    ids: readonly string[],
    thenOf: (duty: Duty) => DutyThen | null,
  ): Promise<void> {
    if (ids.length === 0) return;
    const now = this.clock.now().getTime();
    const duties = await this.database.transaction((tx) => this.loadDuties.run(tx, tenantId, ids));
    for (const duty of duties) tally.add(compared(duty, thenOf(duty), now));
  }

  async effectOf(tally: EffectTally, tenantId: string, complete = true): Promise<ReminderEffect> {
    const { window, calendar } = await this.rules.run(tenantId);
    const soonest = localDateOfEpoch(nextMorning(this.clock.now().getTime(), window, calendar));
    const { examples, months, ...figures } = tally.figures(soonest);
    return { ...figures, complete, months: [...months], examples: examples.map(shownExample) };
  }
}

function compared({ facts, rule, rules, settled }: Duty, then: DutyThen | null, now: number): ComparedDuty {
  return {
    ...{ assignmentId: facts.assignmentId, title: facts.title, agencyName: facts.agencyName },
    due: { now: facts.due, then: then?.facts.due ?? null },
    reminders: {
      now: futureReminders(rules, rule, settled, now),
      then: then === null ? [] : futureReminders(then.rules, ruleFacts(then.facts), settled, now),
    },
  };
}

function shownExample({ assignmentId, title, agencyName, due, reminders }: ComparedDuty) {
  const shown = (side: readonly FutureReminder[]) => side.map(({ day, stage: { stage } }) => ({ day, stage }));
  const { now, then } = reminders;
  return { assignmentId, title, agencyName, due, now: shown(now), then: shown(then) };
}
