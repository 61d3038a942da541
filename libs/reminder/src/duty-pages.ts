import { Injectable } from '@nestjs/common';
import {
  AssignmentFactsView,
  type AwaitedContribution,
  ContributionFactsView,
  type FactsPage,
  type ReminderFacts,
} from '#assignment';
import type { Transaction } from '#platform';
import type { Duty } from './duty.js';
import { RuleDuties } from './rule-duties.js';

const PAGE = 1_000;

type ReadPage<Row> = (page: FactsPage) => Promise<Row[]>;

/** The duties of a whole plan, contributions among them, page by page: a nation's plan does not fit at once. */
@Injectable()
export class DutyPages {
  constructor(
    private readonly facts: AssignmentFactsView,
    private readonly contributions: ContributionFactsView,
    private readonly ruleDuties: RuleDuties,
  ) {}

  /** Everything not closed, of all tenants; a page holds duties of one. */
  async *allOpen(tx: Transaction): AsyncGenerator<Duty[]> {
    yield* this.assignments(tx, (page) => this.facts.allOpen(page, tx));
    yield* this.awaited(tx, (page) => this.contributions.allAwaited(page, tx));
  }

  async *ofPlan(tenantId: string, planId: string, tx: Transaction): AsyncGenerator<Duty[]> {
    yield* this.assignments(tx, (page) => this.facts.ofPlan(tenantId, planId, page, tx));
    yield* this.awaited(tx, (page) => this.contributions.awaitedOfPlan(tenantId, planId, page, tx));
  }

  private async *assignments(tx: Transaction, read: ReadPage<ReminderFacts>): AsyncGenerator<Duty[]> {
    for await (const [tenantId, assignments] of pages(read, ({ assignmentId }) => assignmentId))
      yield await this.ruleDuties.run(tx, tenantId, { assignments, contributions: [] });
  }

  private async *awaited(tx: Transaction, read: ReadPage<AwaitedContribution>): AsyncGenerator<Duty[]> {
    for await (const [tenantId, rows] of pages(read, ({ contributionId }) => contributionId)) {
      const ids = rows.map(({ contributionId }) => contributionId);
      const contributions = await this.contributions.forReminders(tenantId, ids, tx);
      yield await this.ruleDuties.run(tx, tenantId, { assignments: [], contributions });
    }
  }
}

/** Page by page, and each page tenant by tenant. */
async function* pages<Row extends { readonly tenantId: string }>(
  read: ReadPage<Row>,
  idOf: (row: Row) => string,
): AsyncGenerator<[string, Row[]]> {
  let after: string | null = null;
  do {
    const page: Row[] = await read({ after, limit: PAGE });
    yield* Map.groupBy(page, ({ tenantId }) => tenantId);
    const last = page.at(-1);
    after = page.length < PAGE || last === undefined ? null : idOf(last);
  } while (after !== null);
}
