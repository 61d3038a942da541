import { Injectable } from '@nestjs/common';
import { AssignmentFactsView, type ReminderFacts } from '#assignment';
import { ruleFacts } from './duty.js';
import { PlanDuties } from './plan-duties.js';
import { RecoverContributions } from './recover-contributions.js';
import { ReminderScheduleStore, type ScheduleRow } from './reminder-schedule.store.js';
import { WriteAssignedLetters } from './write-assigned-letters.js';

const PAGE = 1_000;

/** What the queue lost: open assignments whose column was never written, or no longer fits them. To be run every few minutes. */
@Injectable()
export class RecoverReminders {
  constructor(
    private readonly facts: AssignmentFactsView,
    private readonly schedule: ReminderScheduleStore,
    private readonly planDuties: PlanDuties,
    private readonly writeAssignedLetters: WriteAssignedLetters,
    private readonly contributions: RecoverContributions,
  ) {}

  /** Returns how many assignments and contributions were planned anew. */
  async run(): Promise<number> {
    let after: string | null = null;
    let recovered = 0;
    do {
      const page: ReminderFacts[] = await this.facts.allOpen({ after, limit: PAGE });
      const rows = await this.rowsOf(page);
      const astray = page.filter((facts) => !fits(rows.get(facts.assignmentId) ?? [], facts));
      for (const [tenantId, ids] of groupByTenant(astray)) {
        await this.planDuties.run({ tenantId, ids });
      }
      await this.welcome(page.filter(({ assignmentId }) => !rows.has(assignmentId)));
      recovered += astray.length;
      after = page.length < PAGE ? null : (page.at(-1)?.assignmentId ?? null);
    } while (after !== null);
    return recovered + (await this.contributions.run());
  }

  private async rowsOf(page: readonly ReminderFacts[]): Promise<Map<string, ScheduleRow[]>> {
    const rows = await this.schedule.read(page.map(({ assignmentId }) => assignmentId));
    return Map.groupBy(rows, (row) => row.assignmentId);
  }

  /** A plan whose assignments nobody planned may have lost its first letters too; written twice they go out once. */
  private async welcome(unplanned: readonly ReminderFacts[]): Promise<void> {
    const plans = new Map(unplanned.map(({ tenantId, planId }) => [planId, tenantId]));
    for (const [planId, tenantId] of plans) await this.writeAssignedLetters.run({ tenantId, planId });
  }
}

/** As {@link planReminders} would have left it: every row of the duty's present day, one of them the owing agency's. */
function fits(rows: readonly ScheduleRow[], facts: ReminderFacts): boolean {
  const owing = rows.find(
    ({ recipientAgencyId, audience }) => recipientAgencyId === facts.agencyId && audience === 'agency',
  );
  if (!owing || rows.some(({ dueVersion }) => dueVersion !== facts.dueVersion)) return false;
  if (ruleFacts(facts).standing !== 'reported') return true;
  return owing.nextAt === null && rows.some(({ recipientAgencyId }) => recipientAgencyId === facts.approverAgencyId);
}

function groupByTenant(facts: readonly ReminderFacts[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { tenantId, assignmentId } of facts) {
    groups.set(tenantId, [...(groups.get(tenantId) ?? []), assignmentId]);
  }
  return groups;
}
