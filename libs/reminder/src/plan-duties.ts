import { Injectable } from '@nestjs/common';
import { CallContributions } from '#assignment';
import { Database, type Transaction } from '#platform';
import { LoadRules } from './load-rules.js';
import { WriteSchedule } from './write-schedule.js';

/** Assignments to a transaction: each may have hundreds of supporting agencies. */
const ASSIGNMENTS_AT_ONCE = 200;
/** Duties whose columns are written together. */
const DUTIES_AT_ONCE = 1_000;

export interface DutiesToPlan {
  readonly tenantId: string;
  /** Of assignments, or of contributions. */
  readonly ids: readonly string[];
  /** Names of supporting agencies that nobody was found for are looked up once more. */
  readonly again?: boolean;
}

/** The next reminders of some duties; of assignments also what their supporting agencies contribute, by the policy of the place. */
@Injectable()
export class PlanDuties {
  constructor(
    private readonly database: Database,
    private readonly rules: LoadRules,
    private readonly contributions: CallContributions,
    private readonly writeSchedule: WriteSchedule,
  ) {}

  async run({ tenantId, ids, again = false }: DutiesToPlan): Promise<void> {
    for (let at = 0; at < ids.length; at += ASSIGNMENTS_AT_ONCE) {
      const some = ids.slice(at, at + ASSIGNMENTS_AT_ONCE);
      await this.database.transaction(async (tx) => {
        const contributions = await this.call(tx, { tenantId, ids: some, again });
        await this.schedule(tx, tenantId, [...some, ...contributions]);
      });
    }
  }

  private async call(
    tx: Transaction,
    { tenantId, ids: assignmentIds, again = false }: DutiesToPlan,
  ): Promise<string[]> {
    const { rulesFor } = await this.rules.run(tenantId, tx);
    return this.contributions.run(tx, {
      ...{ tenantId, assignmentIds, again },
      daysBefore: (place) => rulesFor(place).policy.contributionBefore,
    });
  }

  private async schedule(tx: Transaction, tenantId: string, ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += DUTIES_AT_ONCE)
      await this.writeSchedule.run(tx, tenantId, ids.slice(at, at + DUTIES_AT_ONCE));
  }
}
