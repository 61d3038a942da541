import { Injectable } from '@nestjs/common';
import { type AwaitedContribution, ContributionFactsView } from '#assignment';
import { PlanDuties } from './plan-duties.js';
import { ReminderScheduleStore, type ScheduleRow } from './reminder-schedule.store.js';

const PAGE = 1_000;

interface Astray {
  readonly tenantId: string;
  readonly id: string;
}

/** What the queue lost of contributions: assignments nobody asked for, and columns that were never written or no longer fit. */
@Injectable()
export class RecoverContributions {
  constructor(
    private readonly facts: ContributionFactsView,
    private readonly schedule: ReminderScheduleStore,
    private readonly planDuties: PlanDuties,
  ) {}

  /** Returns how many duties were planned anew. */
  async run(): Promise<number> {
    const called = await this.pages(async (after) => {
      const page = await this.facts.notCalled({ after, limit: PAGE });
      const astray = page.map(({ tenantId, assignmentId: id }) => ({ tenantId, id }));
      return { astray, last: page.at(-1)?.assignmentId, count: page.length };
    });
    const planned = await this.pages(async (after) => {
      const page = await this.facts.allAwaited({ after, limit: PAGE });
      return { astray: await this.astrayOf(page), last: page.at(-1)?.contributionId, count: page.length };
    });
    return called + planned;
  }

  private async pages(
    read: (after: string | null) => Promise<{ astray: readonly Astray[]; last: string | undefined; count: number }>,
  ): Promise<number> {
    let after: string | null = null;
    let recovered = 0;
    do {
      const { astray, last, count } = await read(after);
      for (const [tenantId, some] of Map.groupBy(astray, (each) => each.tenantId))
        await this.planDuties.run({ tenantId, ids: some.map(({ id }) => id) });
      recovered += astray.length;
      after = count < PAGE ? null : (last ?? null);
    } while (after !== null);
    return recovered;
  }

  private async astrayOf(page: readonly AwaitedContribution[]): Promise<Astray[]> {
    const rows = await this.schedule.read(page.map(({ contributionId }) => contributionId));
    const byId = Map.groupBy(rows, (row) => row.assignmentId);
    return page
      .filter((each) => !fits(byId.get(each.contributionId) ?? [], each))
      .map(({ tenantId, contributionId: id }) => ({ tenantId, id }));
  }
}

function fits(rows: readonly ScheduleRow[], { agencyId, dueVersion }: AwaitedContribution): boolean {
  return rows.length > 0 && rows.every((row) => row.recipientAgencyId === agencyId && row.dueVersion === dueVersion);
}
