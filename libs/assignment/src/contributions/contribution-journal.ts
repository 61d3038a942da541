import { Injectable } from '@nestjs/common';
import type { ContributionAction } from '#contracts';
import { AuditTrail, Outbox, type Transaction } from '#platform';
import { AssignmentStore } from '../assignment.store.js';
import type { Actor } from '../domain/actor.js';
import type { LockedContribution } from './contribution.store.js';

export interface ContributionDone {
  readonly tenantId: string;
  readonly actor: Actor;
  readonly at: Date;
  readonly action: ContributionAction;
  readonly note: string;
}

const EVENTS: Record<ContributionAction, string> = { give: 'contribution.given', waive: 'contribution.waived' };

/** What was done to a contribution: a line in the history of the assignment it serves, the audit trail, an event. */
@Injectable()
export class ContributionJournal {
  constructor(
    private readonly assignments: AssignmentStore,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  async write(tx: Transaction, contribution: LockedContribution, done: ContributionDone): Promise<void> {
    const { tenantId, actor, at, action, note } = done;
    const { id: contributionId, assignmentId, planId, agencyId, agencyName, leadState } = contribution;
    const type = EVENTS[action];
    await this.assignments.addHistory(tx, {
      ...{ tenantId, assignmentId, at, actorId: actor.accountId, actorName: actor.displayName ?? null },
      ...{ action: `contribution-${action}`, from: leadState, to: leadState },
      reason: note === '' ? agencyName : `${agencyName}: ${note}`,
    });
    await this.audit.record(tx, {
      ...{ tenantId, actorId: actor.accountId, action: type, subject: `contribution:${contributionId}` },
      detail: { assignmentId, agencyId, note },
    });
    const payload = { contributionId, assignmentId, planId, agencyId };
    await this.outbox.append(tx, { type, tenantId, key: contributionId, payload });
  }
}
