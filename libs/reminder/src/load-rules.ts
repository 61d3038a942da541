import { Injectable } from '@nestjs/common';
import { vietnamCalendar, type WorkingCalendar } from '#calendar';
import { LoadMailSettings } from '#directory';
import type { Transaction } from '#platform';
import type { ReminderRules } from './domain/next-reminder.js';
import { type PolicyChanges, type PolicyPlace, policyOf, scopesOf } from './domain/policy-changes.js';
import { defaultPolicy, type SendingWindow } from './domain/reminder-policy.js';
import { ReminderPolicyStore } from './reminder-policy.store.js';

/** A tenant's hours, and its policy for each duty. */
export interface TenantRules {
  readonly window: SendingWindow;
  readonly calendar: WorkingCalendar;
  rulesFor(place: PolicyPlace): ReminderRules;
}

export interface PolicyInstead {
  readonly scope: string;
  readonly changes: PolicyChanges | null;
}

@Injectable()
export class LoadRules {
  constructor(
    private readonly policies: ReminderPolicyStore,
    private readonly settings: LoadMailSettings,
  ) {}

  /** `instead`: as if one scope wanted this (null: nothing) and not what is kept of it. */
  async run(tenantId: string, tx?: Transaction, instead?: PolicyInstead): Promise<TenantRules> {
    const kept = await this.policies.load(tenantId, tx);
    const changes = instead === undefined ? kept : withInstead(kept, instead);
    const window = (await this.settings.run([tenantId], tx)).window(tenantId);
    const calendar = vietnamCalendar;
    return {
      ...{ window, calendar },
      rulesFor: rulesBy(changes, (place) => ({ policy: policyOf(defaultPolicy, changes, place), window, calendar })),
    };
  }
}

/** Most places share their rules with many others: what the same changes come to is worked out once. */
function rulesBy(changes: ReadonlyMap<string, PolicyChanges>, workOut: TenantRules['rulesFor']) {
  const known = new Map<string, ReminderRules>();
  return (place: PolicyPlace): ReminderRules => {
    const key = scopesOf(place)
      .filter((scope) => changes.has(scope))
      .join(' ');
    const rules = known.get(key) ?? workOut(place);
    known.set(key, rules);
    return rules;
  };
}

function withInstead(
  kept: ReadonlyMap<string, PolicyChanges>,
  { scope, changes }: PolicyInstead,
): ReadonlyMap<string, PolicyChanges> {
  const others = [...kept].filter(([other]) => other !== scope);
  return new Map(changes === null ? others : [...others, [scope, changes]]);
}
