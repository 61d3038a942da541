import { Injectable } from '@nestjs/common';
import { AssignmentFactsView, ContributionFactsView } from '#assignment';
import type { Transaction } from '#platform';
import type { Duty } from './duty.js';
import { RuleDuties } from './rule-duties.js';

/** Assignments and contributions by their ids; their facts always fresh. */
@Injectable()
export class LoadDuties {
  constructor(
    private readonly facts: AssignmentFactsView,
    private readonly contributions: ContributionFactsView,
    private readonly ruleDuties: RuleDuties,
  ) {}

  async run(
    tx: Transaction,
    tenantId: string,
    ids: readonly string[],
    ignoring: readonly string[] = [],
  ): Promise<Duty[]> {
    const assignments = await this.facts.forReminders(tenantId, ids, tx);
    // A contribution has an id of its own: what is no assignment may be one.
    const known = new Set(assignments.map(({ assignmentId }) => assignmentId));
    const others = ids.filter((id) => !known.has(id));
    const contributions = others.length === 0 ? [] : await this.contributions.forReminders(tenantId, others, tx);
    return this.ruleDuties.run(tx, tenantId, { assignments, contributions }, ignoring);
  }
}
