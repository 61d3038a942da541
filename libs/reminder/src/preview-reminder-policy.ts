import { Injectable } from '@nestjs/common';
import { AssignmentFactsView, type FactsPlace, type ReminderFacts } from '#assignment';
import type { PolicyPlaceBody, ReminderEffect } from '#contracts';
import { CompareReminders } from './compare-reminders.js';
import type { PolicyChanges } from './domain/policy-changes.js';
import { EffectTally } from './domain/reminder-effect.js';
import { LoadRules } from './load-rules.js';
import { PolicyPlaces } from './policy-places.js';

const PAGE = 1_000;

/** Duties looked at, a few seconds of work: more would keep a person waiting before a form. */
const MOST_DUTIES = 20_000;

/** The effect of a policy on the open duties of its place, before it is saved. */
@Injectable()
export class PreviewReminderPolicy {
  constructor(
    private readonly places: PolicyPlaces,
    private readonly facts: AssignmentFactsView,
    private readonly rules: LoadRules,
    private readonly compare: CompareReminders,
  ) {}

  /** `changes` null: as if the place wanted nothing otherwise. Null: there is no such place. */
  async run(tenantId: string, place: PolicyPlaceBody, changes: PolicyChanges | null): Promise<ReminderEffect | null> {
    const found = await this.places.find(tenantId, place);
    if (found === null) return null;
    const { rulesFor } = await this.rules.run(tenantId, undefined, { scope: found.scope, changes });
    const tally = new EffectTally();
    let after: string | null = null;
    let seen = 0;
    do {
      const page: ReminderFacts[] = await this.facts.openIn(tenantId, factsPlaceOf(place), { after, limit: PAGE });
      const ids = page.map(({ assignmentId }) => assignmentId);
      await this.compare.add(tally, tenantId, ids, ({ facts }) => ({ facts, rules: rulesFor(facts) }));
      seen += page.length;
      after = page.length < PAGE ? null : (ids.at(-1) ?? null);
    } while (after !== null && seen < MOST_DUTIES);
    return this.compare.effectOf(tally, tenantId, after === null);
  }
}

function factsPlaceOf(place: PolicyPlaceBody): FactsPlace {
  switch (place.scope) {
    case 'tenant':
      return {};
    case 'plan':
      return { planId: place.planId };
    case 'area':
      return { planId: place.planId, areaCode: place.areaCode };
    case 'task':
      return { planId: place.planId, taskId: place.taskId };
  }
}
