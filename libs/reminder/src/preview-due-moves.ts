import { Injectable } from '@nestjs/common';
import type { NewAssignment } from '#assignment';
import { lengthOfSpan, localDate, type LocalDate } from '#calendar';
import type { ReminderEffect } from '#contracts';
import { Clock } from '#platform';
import { CompareReminders } from './compare-reminders.js';
import { futureReminders } from './domain/future-reminders.js';
import { type ComparedDuty, EffectTally } from './domain/reminder-effect.js';
import type { DutyFacts } from './domain/reminder-stage.js';
import { LoadRules, type TenantRules } from './load-rules.js';

const PAGE = 1_000;

/** Days that are about to move. */
export interface DueMoves {
  /** The new effective day of each; null: the duty will be there no more. */
  readonly moved: ReadonlyMap<string, LocalDate | null>;
  /** Duties that come, of this plan. */
  readonly added?: { readonly planId: string; readonly duties: readonly NewAssignment[] };
}

/** Which reminders move when days move: the stages of the old day are void, those of the new one begin anew. */
@Injectable()
export class PreviewDueMoves {
  constructor(
    private readonly rules: LoadRules,
    private readonly compare: CompareReminders,
    private readonly clock: Clock,
  ) {}

  async run(tenantId: string, { moved, added }: DueMoves): Promise<ReminderEffect> {
    const tally = new EffectTally();
    const ids = [...moved.keys()];
    for (let at = 0; at < ids.length; at += PAGE) {
      await this.compare.add(tally, tenantId, ids.slice(at, at + PAGE), ({ facts, rules }) => {
        const due = moved.get(facts.assignmentId) ?? null;
        return due === null ? null : { facts: { ...facts, due, dueVersion: facts.dueVersion + 1 }, rules };
      });
    }
    if (added !== undefined) {
      const rules = await this.rules.run(tenantId);
      const coming = added.duties.map((duty) => this.coming(duty, added.planId, rules));
      await this.compare.addCompared(tally, tenantId, coming);
    }
    return this.compare.effectOf(tally, tenantId);
  }

  private coming(duty: NewAssignment, planId: string, { rulesFor }: TenantRules): ComparedDuty {
    const { areaCode, taskId, title, agencyName, due } = duty;
    const now = this.clock.now().getTime();
    const facts = newDutyFacts(duty, localDate(this.clock.today()));
    const then = futureReminders(rulesFor({ planId, areaCode, taskId }), facts, new Set(), now);
    return { assignmentId: null, title, agencyName, due: { now: null, then: due }, reminders: { now: [], then } };
  }
}

function newDutyFacts(
  { period, due, agencyId, approverAgencyId, standingAgencyId }: NewAssignment,
  today: LocalDate,
): DutyFacts {
  const length = period ?? (due === null ? 'year' : lengthOfSpan(today, due));
  return {
    ...{ standing: 'open', due, dueVersion: 1, length, reportedAt: null, returnedAt: null },
    ...{ agencyId, approverAgencyId, standingAgencyId },
  };
}
