import { Injectable } from '@nestjs/common';
import { AssignmentFactsView } from '#assignment';
import type { LocalDate } from '#calendar';
import type { Transaction } from '#platform';
import { daysOnList } from './domain/leader-list.js';
import type { Duty } from './duty.js';
import { LoadDuties } from './load-duties.js';

export interface LateForLong {
  readonly duty: Duty;
  /** Working days past the due day. */
  readonly daysLate: number;
}

/** What has been late long enough for a leader to hear of it. */
@Injectable()
export class LateDuties {
  constructor(
    private readonly facts: AssignmentFactsView,
    private readonly loadDuties: LoadDuties,
  ) {}

  /** The latest first, then by agency and place in the plan. */
  async load(tx: Transaction, tenantId: string, today: LocalDate): Promise<LateForLong[]> {
    const overdue = await this.facts.overdueOn(tenantId, today, tx);
    const ids = overdue.map(({ assignmentId }) => assignmentId);
    const duties = await this.loadDuties.run(tx, tenantId, ids);
    return duties
      .flatMap((duty) => {
        const { policy, calendar } = duty.rules;
        const daysLate = daysOnList(policy, duty.rule, today, calendar);
        return daysLate === null ? [] : [{ duty, daysLate }];
      })
      .sort((one, other) => other.daysLate - one.daysLate || byPlace(one.duty, other.duty));
  }
}

function byPlace({ facts: one }: Duty, { facts: other }: Duty): number {
  return one.agencyName.localeCompare(other.agencyName, 'vi') || one.taskPosition - other.taskPosition;
}
