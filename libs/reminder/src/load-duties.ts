import { Injectable } from '@nestjs/common';
import { AssignmentFactsView } from '#assignment';
import type { Transaction } from '#platform';
import { type Duty, ruleFacts } from './duty.js';
import { LoadRules } from './load-rules.js';
import { ReminderLedgerStore } from './reminder-ledger.store.js';

/** Facts, always fresh, beside the rules of their place and what the ledger says. */
@Injectable()
export class LoadDuties {
  constructor(
    private readonly facts: AssignmentFactsView,
    private readonly ledger: ReminderLedgerStore,
    private readonly rules: LoadRules,
  ) {}

  async run(
    tx: Transaction,
    tenantId: string,
    ids: readonly string[],
    ignoring: readonly string[] = [],
  ): Promise<Duty[]> {
    const facts = await this.facts.forReminders(tenantId, ids, tx);
    const settled = await this.ledger.settled(tx, ids, ignoring);
    const { rulesFor } = await this.rules.run(tenantId, tx);
    return facts.map((each) => ({
      facts: each,
      rule: ruleFacts(each),
      rules: rulesFor(each),
      settled: settled.get(each.assignmentId) ?? new Set(),
    }));
  }
}
