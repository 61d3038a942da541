import { Injectable } from '@nestjs/common';
import { AssignmentFactsView } from '#assignment';
import type { Transaction } from '#platform';
import type { Duty } from './duty.js';
import { LoadDuties } from './load-duties.js';

const PAGE = 1_000;

/** The duties of a whole plan, page by page: a nation's plan does not fit at once. */
@Injectable()
export class DutyPages {
  constructor(
    private readonly facts: AssignmentFactsView,
    private readonly loadDuties: LoadDuties,
  ) {}

  /** Everything not closed, of all tenants; a page may hold duties of several. */
  async *allOpen(tx: Transaction): AsyncGenerator<Duty[]> {
    let after: string | null = null;
    do {
      const page: { assignmentId: string; tenantId: string }[] = await this.facts.allOpen({ after, limit: PAGE }, tx);
      for (const [tenantId, facts] of Map.groupBy(page, (each) => each.tenantId)) {
        yield await this.loadDuties.run(
          tx,
          tenantId,
          facts.map(({ assignmentId }) => assignmentId),
        );
      }
      after = page.length < PAGE ? null : (page.at(-1)?.assignmentId ?? null);
    } while (after !== null);
  }

  async *ofPlan(tenantId: string, planId: string, tx: Transaction): AsyncGenerator<Duty[]> {
    let after: string | null = null;
    do {
      const page: { assignmentId: string }[] = await this.facts.ofPlan(tenantId, planId, { after, limit: PAGE }, tx);
      const ids = page.map(({ assignmentId }) => assignmentId);
      yield await this.loadDuties.run(tx, tenantId, ids);
      after = ids.length < PAGE ? null : (ids.at(-1) ?? null);
    } while (after !== null);
  }
}
