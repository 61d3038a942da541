import { Injectable } from '@nestjs/common';
import type { ContributionFacts, ReminderFacts } from '#assignment';
import type { Transaction } from '#platform';
import type { DutyFacts } from './domain/reminder-stage.js';
import { contributionRule, type Duty, ruleFacts } from './duty.js';
import { LoadRules } from './load-rules.js';
import { ReminderLedgerStore } from './reminder-ledger.store.js';

export interface FactsOfDuties {
  readonly assignments: readonly ReminderFacts[];
  readonly contributions: readonly ContributionFacts[];
}

/** Facts of one tenant's duties, beside the rules of their place and what the ledger says. */
@Injectable()
export class RuleDuties {
  constructor(
    private readonly ledger: ReminderLedgerStore,
    private readonly rules: LoadRules,
  ) {}

  /** `ignoring`: letters whose lines do not count, as they were taken back. */
  async run(
    tx: Transaction,
    tenantId: string,
    { assignments, contributions }: FactsOfDuties,
    ignoring: readonly string[] = [],
  ): Promise<Duty[]> {
    const ids = [...assignments, ...contributions].map(({ assignmentId }) => assignmentId);
    const settled = await this.ledger.settled(tx, ids, ignoring);
    const { rulesFor } = await this.rules.run(tenantId, tx);
    const dutyOf = <F extends ReminderFacts>(facts: F, rule: DutyFacts): Duty => ({
      ...{ facts, rule, rules: rulesFor(facts) },
      settled: settled.get(facts.assignmentId) ?? NOTHING,
    });
    return [
      ...assignments.map((facts) => dutyOf(facts, ruleFacts(facts))),
      ...contributions.map((facts) => dutyOf(facts, contributionRule(facts))),
    ];
  }
}

const NOTHING: ReadonlySet<string> = new Set();
