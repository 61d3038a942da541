import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull } from 'typeorm';
import type { Transaction } from '#platform';
import { CalendarFeedEntity } from './calendar-feed.entity.js';
import type { FeedOwner } from './feed-keeper.js';

@Injectable()
export class CalendarFeedStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The token says whose it is: no tenant is known before. Null for a revoked one. */
  async liveByTokenHash(tokenHash: string): Promise<CalendarFeedEntity | null> {
    return this.dataSource.manager.findOneBy(CalendarFeedEntity, { tokenHash, revokedAt: IsNull() });
  }

  async live(tx: Transaction, tenantId: string, id: string): Promise<CalendarFeedEntity | null> {
    return tx.findOneBy(CalendarFeedEntity, { tenantId, id, revokedAt: IsNull() });
  }

  async countLive(tx: Transaction, { tenantId, scope, ownerId }: FeedOwner): Promise<number> {
    return tx.countBy(CalendarFeedEntity, { tenantId, scope, ownerId, revokedAt: IsNull() });
  }

  async insert(tx: Transaction, feed: CalendarFeedEntity): Promise<void> {
    await tx.insert(CalendarFeedEntity, feed);
  }

  async revoke(tx: Transaction, { tenantId, id }: CalendarFeedEntity, at: Date): Promise<void> {
    await tx.update(CalendarFeedEntity, { tenantId, id, revokedAt: IsNull() }, { revokedAt: at });
  }

  async noteRead({ tenantId, id }: CalendarFeedEntity, at: Date): Promise<void> {
    await this.dataSource.manager.update(CalendarFeedEntity, { tenantId, id }, { lastReadAt: at });
  }
}
