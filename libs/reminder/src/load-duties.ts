import { Injectable } from '@nestjs/common';
import { AssignmentFactsView, ContributionFactsView, type ReminderFacts } from '#assignment';
import type { Transaction } from '#platform';
import type { DutyFacts } from './domain/reminder-stage.js';
import { contributionRule, type Duty, ruleFacts } from './duty.js';
import { LoadRules } from './load-rules.js';
import { ReminderLedgerStore } from './reminder-ledger.store.js';

/** Facts of assignments and contributions, by their ids; always fresh, beside the rules of their place and what the ledger says. */
@Injectable()
export class LoadDuties {
  constructor(
    private readonly facts: AssignmentFactsView,
    private readonly contributions: ContributionFactsView,
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
    // A contribution has an id of its own: what is no assignment may be one.
    const known = new Set(facts.map(({ assignmentId }) => assignmentId));
    const others = ids.filter((id) => !known.has(id));
    const contributions = others.length === 0 ? [] : await this.contributions.forReminders(tenantId, others, tx);
    const settled = await this.ledger.settled(tx, ids, ignoring);
    const { rulesFor } = await this.rules.run(tenantId, tx);
    const dutyOf = <F extends ReminderFacts>(each: F, rule: DutyFacts): Duty => ({
      ...{ facts: each, rule, rules: rulesFor(each) },
      settled: settled.get(each.assignmentId) ?? new Set(),
    });
    return [
      ...facts.map((each) => dutyOf(each, ruleFacts(each))),
      ...contributions.map((each) => dutyOf(each, contributionRule(each))),
    ];
  }
}
