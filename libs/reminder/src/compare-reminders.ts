import { Injectable } from '@nestjs/common';
import type { ReminderFacts } from '#assignment';
import { localDateOfEpoch } from '#calendar';
import type { ReminderEffect } from '#contracts';
import { nextMorning } from '#directory';
import { Clock, Database } from '#platform';
import { type FutureReminder, futureReminders } from './domain/future-reminders.js';
import { recipientKey, type ReminderRules } from './domain/next-reminder.js';
import { type ComparedDuty, EffectTally } from './domain/reminder-effect.js';
import { type Duty, ruleFacts } from './duty.js';
import { HeadDoors } from './head-doors.js';
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
    private readonly doors: HeadDoors,
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
    const both = duties.map((duty) => compared(duty, thenOf(duty), now));
    await this.addCompared(tally, tenantId, both);
  }

  /** Without the heads who read their agency's letter: they get none of their own. */
  async addCompared(tally: EffectTally, tenantId: string, duties: readonly ComparedDuty[]): Promise<void> {
    const stages = duties.flatMap(({ reminders: { now, then } }) => [...now, ...then].map(({ stage }) => stage));
    const recipients = [...new Map(stages.map((stage) => [recipientKey(stage), stage])).values()];
    const heard = await this.database.transaction((tx) => this.doors.only(tx, tenantId, recipients));
    const keys = new Set(heard.map(recipientKey));
    const only = (side: readonly FutureReminder[]) => side.filter(({ stage }) => keys.has(recipientKey(stage)));
    for (const { reminders, ...duty } of duties)
      tally.add({ ...duty, reminders: { now: only(reminders.now), then: only(reminders.then) } });
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
