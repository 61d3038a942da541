import { Injectable } from '@nestjs/common';
import { AssignmentFactsView, type ReminderFacts } from '#assignment';
import { Database } from '#platform';
import { ruleFacts } from './duty.js';
import { ReminderScheduleStore, type ScheduleRow } from './reminder-schedule.store.js';
import { WriteAssignedLetters } from './write-assigned-letters.js';
import { WriteSchedule } from './write-schedule.js';

const PAGE = 1_000;

/** What the queue lost: open assignments whose column was never written, or no longer fits them. To be run every few minutes. */
@Injectable()
export class RecoverReminders {
  constructor(
    private readonly facts: AssignmentFactsView,
    private readonly schedule: ReminderScheduleStore,
    private readonly database: Database,
    private readonly writeSchedule: WriteSchedule,
    private readonly writeAssignedLetters: WriteAssignedLetters,
  ) {}

  /** Returns how many assignments were planned anew. */
  async run(): Promise<number> {
    let after: string | null = null;
    let recovered = 0;
    do {
      const page: ReminderFacts[] = await this.facts.allOpen({ after, limit: PAGE });
      const rows = await this.rowsOf(page);
      const astray = page.filter((facts) => !fits(rows.get(facts.assignmentId) ?? [], facts));
      for (const [tenantId, ids] of groupByTenant(astray)) {
        await this.database.transaction((tx) => this.writeSchedule.run(tx, tenantId, ids));
      }
      await this.welcome(page.filter(({ assignmentId }) => !rows.has(assignmentId)));
      recovered += astray.length;
      after = page.length < PAGE ? null : (page.at(-1)?.assignmentId ?? null);
    } while (after !== null);
    return recovered;
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
