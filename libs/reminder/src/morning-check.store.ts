import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LocalDate } from '#calendar';
import type { Transaction } from '#platform';
import { MorningCheckEntity } from './morning-check.entity.js';

@Injectable()
export class MorningCheckStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The checks of a day, of all tenants. */
  ofDay(day: LocalDate, tx: Transaction = this.dataSource.manager): Promise<MorningCheckEntity[]> {
    return tx.findBy(MorningCheckEntity, { day });
  }

  /** The first expectation of a day stands: what came later is what it is compared with. */
  async expect(
    tx: Transaction,
    day: LocalDate,
    at: Date,
    expected: ReadonlyMap<string, ReadonlySet<string>>,
  ): Promise<void> {
    for (const [tenantId, recipients] of expected) {
      await tx.query(
        `insert into morning_check (tenant_id, day, expected_at, expected) values ($1, $2, $3, $4::jsonb) on conflict do nothing`,
        [tenantId, day, at, JSON.stringify([...recipients].sort())],
      );
    }
  }

  /** Checks of days before. Returns how many. */
  async forget(tenantId: string, before: LocalDate): Promise<number> {
    const [, count] = (await this.dataSource.query('delete from morning_check where tenant_id = $1 and day < $2', [
      tenantId,
      before,
    ])) as [unknown, number];
    return count;
  }

  async save(tx: Transaction, check: MorningCheckEntity): Promise<void> {
    await tx.save(MorningCheckEntity, check, { reload: false });
  }

  /** Recipients for whom a digest of the day was ordered, whatever became of it. */
  async ordered(tx: Transaction, tenantId: string, day: LocalDate): Promise<Set<string>> {
    const rows = await tx.query<{ key: string }[]>(
      `select agency_id || '|' || audience as key from digest_order where tenant_id = $1 and day = $2`,
      [tenantId, day],
    );
    return new Set(rows.map(({ key }) => key));
  }
}
