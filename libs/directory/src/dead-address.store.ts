import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Transaction } from '#platform';
import { DeadAddressEntity } from './dead-address.entity.js';

@Injectable()
export class DeadAddressStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** False: it was marked before; the first day and reason stand. */
  async add(tx: Transaction, dead: DeadAddressEntity): Promise<boolean> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(DeadAddressEntity)
      .values(dead)
      .orIgnore()
      .returning('address')
      .execute();
    return (raw as unknown[]).length === 1;
  }

  /** False: it was not marked. */
  async remove(tx: Transaction, tenantId: string, address: string): Promise<boolean> {
    const { affected } = await tx.delete(DeadAddressEntity, { tenantId, address });
    return affected === 1;
  }

  async all(tenantId: string, tx: Transaction = this.dataSource.manager): Promise<DeadAddressEntity[]> {
    const order = { since: 'DESC', address: 'ASC' } as const;
    return tx.find(DeadAddressEntity, { where: { tenantId }, order });
  }
}
