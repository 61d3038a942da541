import { Injectable } from '@nestjs/common';
import { vietnamCalendar, type WorkingCalendar } from '#calendar';
import type { Transaction } from '#platform';
import type { ReminderRules } from './domain/next-reminder.js';
import { type PolicyPlace, policyOf } from './domain/policy-changes.js';
import { defaultPolicy, defaultWindow, type SendingWindow } from './domain/reminder-policy.js';
import { ReminderPolicyStore } from './reminder-policy.store.js';

/** A tenant's hours, and its policy for each duty. */
export interface TenantRules {
  readonly window: SendingWindow;
  readonly calendar: WorkingCalendar;
  rulesFor(place: PolicyPlace): ReminderRules;
}

@Injectable()
export class LoadRules {
  constructor(private readonly policies: ReminderPolicyStore) {}

  async run(tenantId: string, tx?: Transaction): Promise<TenantRules> {
    const changes = await this.policies.load(tenantId, tx);
    const [window, calendar] = [defaultWindow, vietnamCalendar];
    return {
      ...{ window, calendar },
      rulesFor: (place) => ({ policy: policyOf(defaultPolicy, changes, place), window, calendar }),
    };
  }
}
