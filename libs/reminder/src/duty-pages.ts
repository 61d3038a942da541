import { Injectable } from '@nestjs/common';
import { AssignmentFactsView, ContributionFactsView, type FactsPage } from '#assignment';
import type { Transaction } from '#platform';
import type { Duty } from './duty.js';
import { LoadDuties } from './load-duties.js';

const PAGE = 1_000;

interface DutyId {
  readonly id: string;
  readonly tenantId: string;
}

type ReadPage = (page: FactsPage) => Promise<DutyId[]>;

/** The duties of a whole plan, contributions among them, page by page: a nation's plan does not fit at once. */
@Injectable()
export class DutyPages {
  constructor(
    private readonly facts: AssignmentFactsView,
    private readonly contributions: ContributionFactsView,
    private readonly loadDuties: LoadDuties,
  ) {}

  /** Everything not closed, of all tenants; a page holds duties of one. */
  async *allOpen(tx: Transaction): AsyncGenerator<Duty[]> {
    yield* this.pages(tx, async (page) => (await this.facts.allOpen(page, tx)).map(ofAssignment));
    yield* this.pages(tx, async (page) => (await this.contributions.allAwaited(page, tx)).map(ofContribution));
  }

  async *ofPlan(tenantId: string, planId: string, tx: Transaction): AsyncGenerator<Duty[]> {
    yield* this.pages(tx, async (page) => (await this.facts.ofPlan(tenantId, planId, page, tx)).map(ofAssignment));
    yield* this.pages(tx, async (page) =>
      (await this.contributions.awaitedOfPlan(tenantId, planId, page, tx)).map(ofContribution),
    );
  }

  private async *pages(tx: Transaction, read: ReadPage): AsyncGenerator<Duty[]> {
    let after: string | null = null;
    do {
      const page: DutyId[] = await read({ after, limit: PAGE });
      for (const [tenantId, duties] of Map.groupBy(page, (each) => each.tenantId))
        yield await this.loadDuties.run(
          tx,
          tenantId,
          duties.map(({ id }) => id),
        );
      after = page.length < PAGE ? null : (page.at(-1)?.id ?? null);
    } while (after !== null);
  }
}

function ofAssignment({ assignmentId: id, tenantId }: { assignmentId: string; tenantId: string }): DutyId {
  return { id, tenantId };
}

function ofContribution({ contributionId: id, tenantId }: { contributionId: string; tenantId: string }): DutyId {
  return { id, tenantId };
}
