import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Transaction } from '#platform';

/** Which version of a published plan holds; null when it is not published. */
@Injectable()
export class PlanVersionInForce {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  run(tenantId: string, planId: string): Promise<number | null> {
    return this.read(this.dataSource.manager, tenantId, planId, '');
  }

  /** Until the transaction ends no newer version can be published. */
  hold(tx: Transaction, tenantId: string, planId: string): Promise<number | null> {
    return this.read(tx, tenantId, planId, 'for share');
  }

  private async read(tx: Transaction, tenantId: string, planId: string, lock: string): Promise<number | null> {
    const [row] = await tx.query<{ version: number }[]>(
      `select version from plan where tenant_id = $1 and id = $2 and status = 'published' ${lock}`,
      [tenantId, planId],
    );
    return row?.version ?? null;
  }
}
