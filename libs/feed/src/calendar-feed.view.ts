import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull } from 'typeorm';
import type { CalendarFeed } from '#contracts';
import { CalendarFeedEntity } from './calendar-feed.entity.js';

@Injectable()
export class CalendarFeedView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The live feeds of a person, and of one agency; newest first. Whether one may see them is the caller's to know. */
  async list(tenantId: string, accountId: string, agencyId: string | null): Promise<CalendarFeed[]> {
    const live = { tenantId, revokedAt: IsNull() };
    const feeds = await this.dataSource.manager.find(CalendarFeedEntity, {
      where: [
        { ...live, scope: 'person' as const, ownerId: accountId },
        ...(agencyId === null ? [] : [{ ...live, scope: 'agency' as const, ownerId: agencyId }]),
      ],
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return feeds.map(shownFeed);
  }
}

export function shownFeed({ id, scope, ownerId, label, createdByName, ...moments }: CalendarFeedEntity): CalendarFeed {
  return {
    ...{ id, scope, label, createdBy: createdByName },
    agencyId: scope === 'agency' ? ownerId : null,
    createdAt: moments.createdAt.toISOString(),
    lastReadAt: moments.lastReadAt?.toISOString() ?? null,
  };
}
