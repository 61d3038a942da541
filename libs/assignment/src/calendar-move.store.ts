import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, IsNull, MoreThan, Not } from 'typeorm';
import { newId, type Transaction } from '#platform';
import { AssignmentEntity } from './assignment.entity.js';
import { CalendarMoveEntity } from './calendar-move.entity.js';

const CLOSED = ['completed', 'cancelled', 'superseded'] as const;

@Injectable()
export class CalendarMoveStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Open duties with a day, of all tenants, by id. */
  page(after: string, limit: number): Promise<AssignmentEntity[]> {
    return this.dataSource.manager.find(AssignmentEntity, {
      where: { id: MoreThan(after), state: Not(In(CLOSED)), due: Not(IsNull()) },
      order: { id: 'ASC' },
      take: limit,
    });
  }

  /** Those of them that are still open, locked in the order of their ids: whoever reports at this moment waits, or is waited for. */
  lock(tx: Transaction, ids: readonly string[]): Promise<AssignmentEntity[]> {
    return tx.find(AssignmentEntity, {
      where: { id: In(ids), state: Not(In(CLOSED)) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async add(tx: Transaction, move: Omit<CalendarMoveEntity, 'id'>): Promise<void> {
    await tx.insert(CalendarMoveEntity, { id: newId(), ...move });
  }

  /** Plans of which something is open, in the order of their tenants. */
  async openPlans(tx: Transaction): Promise<{ tenantId: string; planId: string }[]> {
    return tx.query(
      `select distinct tenant_id as "tenantId", plan_id as "planId" from assignment
        where state not in ('completed', 'cancelled', 'superseded') order by 1, 2`,
    );
  }
}
