import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull } from 'typeorm';
import type { Transaction } from '#platform';
import { ChannelSubscriptionEntity } from './channel-subscription.entity.js';

export interface SubscriptionRef {
  readonly tenantId: string;
  readonly subscriptionId: string;
}

@Injectable()
export class ChannelSubscriptionStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** False when this agency is told at this target already. */
  async insert(tx: Transaction, subscription: ChannelSubscriptionEntity): Promise<boolean> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(ChannelSubscriptionEntity)
      .values(subscription)
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length === 1;
  }

  /** Not removed. Locked when it is to be changed. */
  async find(
    tx: Transaction,
    { tenantId, subscriptionId: id }: SubscriptionRef,
  ): Promise<ChannelSubscriptionEntity | null> {
    return tx.findOne(ChannelSubscriptionEntity, {
      where: { tenantId, id, removedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async update(
    tx: Transaction,
    { tenantId, id }: ChannelSubscriptionEntity,
    change: Partial<ChannelSubscriptionEntity>,
  ) {
    await tx.update(ChannelSubscriptionEntity, { tenantId, id }, change);
  }

  /** Of one tenant, newest first, without those removed. */
  async list(tenantId: string): Promise<ChannelSubscriptionEntity[]> {
    const where = { tenantId, removedAt: IsNull() };
    return this.dataSource.manager.find(ChannelSubscriptionEntity, { where, order: { createdAt: 'DESC', id: 'ASC' } });
  }

  async read(tenantId: string, id: string): Promise<ChannelSubscriptionEntity | null> {
    return this.dataSource.manager.findOneBy(ChannelSubscriptionEntity, { tenantId, id });
  }

  /** Those that are switched on, of all tenants, by tenant. */
  async active(): Promise<ReadonlyMap<string, ChannelSubscriptionEntity[]>> {
    const where = { active: true, removedAt: IsNull() };
    const all = await this.dataSource.manager.find(ChannelSubscriptionEntity, { where, order: { id: 'ASC' } });
    return Map.groupBy(all, ({ tenantId }) => tenantId);
  }
}
