import { Injectable } from '@nestjs/common';
import type { ContributionAction } from '#contracts';
import { Clock, Database, type Transaction } from '#platform';
import type { Actor } from '../domain/actor.js';
import { refuseContribution } from '../domain/decide-contribution.js';
import { refuse, type Refusal } from '../domain/situation.js';
import { ContributionJournal } from './contribution-journal.js';
import type { ContributionEntity } from './contribution.entity.js';
import { ContributionStore } from './contribution.store.js';

export interface ContributionDeed {
  readonly tenantId: string;
  readonly actor: Actor;
  readonly contributionId: string;
  /** What the supporting agency adds, or why the contribution is not needed. */
  readonly note: string;
}

export type ContributionOutcome = { readonly ok: true; readonly contributionId: string } | Refusal;

/** Lock, decide, save, history, audit, event: the one way in which people settle a contribution. */
@Injectable()
export class ActOnContribution {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly contributions: ContributionStore,
    private readonly journal: ContributionJournal,
  ) {}

  run(
    { tenantId, actor, contributionId, note }: ContributionDeed,
    action: ContributionAction,
    changesOf: (tx: Transaction) => Promise<Partial<ContributionEntity>>,
  ): Promise<ContributionOutcome> {
    return this.database.transaction(async (tx): Promise<ContributionOutcome> => {
      const contribution = await this.contributions.lock(tx, tenantId, contributionId);
      if (contribution === null) return refuse('not-found', 'Không tìm thấy việc phối hợp này.');
      const refusal = refuseContribution(contribution, action, actor);
      if (refusal !== null) return refusal;
      const at = this.clock.now();
      await this.contributions.settle(tx, contributionId, {
        ...{ settledAt: at, settledBy: actor.accountId, settledByName: actor.displayName ?? null, note },
        ...(await changesOf(tx)),
      });
      await this.journal.write(tx, contribution, { tenantId, actor, at, action, note });
      return { ok: true, contributionId };
    });
  }
}
