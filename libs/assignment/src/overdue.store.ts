import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#calendar';
import type { Transaction } from '#platform';

export interface NewlyOverdue {
  readonly id: string;
  readonly tenantId: string;
  readonly planId: string;
  readonly agencyId: string;
  readonly due: LocalDate;
}

@Injectable()
export class OverdueStore {
  /**
   * Claims assignments whose due day has ended with no report standing and not yet announced for that day.
   * Compare-and-set on `overdue_for`: of two processes that sweep at once each row goes to one.
   */
  async claim(tx: Transaction, today: LocalDate, limit: number): Promise<NewlyOverdue[]> {
    const [rows] = await tx.query<[NewlyOverdue[], number]>(
      `update assignment set overdue_for = due
        where id in (
          select id from assignment
           where state in ('assigned', 'in_progress', 'returned') and overdue_for is distinct from due and due < $1
           order by due, id limit $2 for update skip locked)
        returning id, tenant_id as "tenantId", plan_id as "planId", agency_id as "agencyId", due::text as due`,
      [today, limit],
    );
    return rows;
  }
}
