import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import type { LetterItem, LetterKind } from '#contracts';
import { LetterEntity } from './letter.entity.js';

export interface LetterMention {
  readonly letterId: string;
  readonly agencyId: string;
  readonly composedAt: Date;
}

export interface LetterContent {
  readonly letterId: string;
  readonly agencyId: string | null;
  readonly recipientName: string;
  readonly composedAt: Date;
  readonly items: readonly LetterItem[];
}

/** For rooms that pass on, in another way, what a letter says. */
@Injectable()
export class LettersSinceView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Letters of a kind to these agencies (null: to any) composed since then, also those not sent yet; withdrawn ones say nothing any more. */
  async mentions(
    tenantId: string,
    kind: LetterKind,
    agencyIds: readonly string[] | null,
    since: Date,
  ): Promise<LetterMention[]> {
    return this.dataSource.query<LetterMention[]>(
      `select id as "letterId", recipient_agency_id as "agencyId", composed_at as "composedAt" from letter
        where tenant_id = $1 and kind = $2 and composed_at >= $3 and status <> 'withdrawn'
          and recipient_agency_id is not null and ($4::uuid[] is null or recipient_agency_id = any($4))
        order by composed_at, id`,
      [tenantId, kind, since, agencyIds],
    );
  }

  async contents(tenantId: string, letterIds: readonly string[]): Promise<LetterContent[]> {
    const letters = await this.dataSource.manager.findBy(LetterEntity, { tenantId, id: In([...letterIds]) });
    return letters.map(({ id: letterId, recipientAgencyId: agencyId, recipientName, composedAt, items }) => ({
      ...{ letterId, agencyId, recipientName, composedAt, items },
    }));
  }
}
