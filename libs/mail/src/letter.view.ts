import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import type { LetterDetail, LetterListItem, LetterStatus } from '#contracts';
import { LetterEntity } from './letter.entity.js';

export interface LetterFilter {
  readonly status?: LetterStatus | undefined;
  readonly agencyId?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
}

export interface LettersPage {
  readonly items: LetterListItem[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

@Injectable()
export class LetterView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Newest first. */
  async list(tenantId: string, { status, agencyId, page, pageSize }: LetterFilter): Promise<LettersPage> {
    const [letters, total] = await this.dataSource.manager.findAndCount(LetterEntity, {
      where: { tenantId, ...(status && { status }), ...(agencyId && { recipientAgencyId: agencyId }) },
      order: { composedAt: 'DESC', recipientName: 'ASC', id: 'ASC' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    return { items: letters.map(listItemOf), total, page, pageSize };
  }

  async detail(tenantId: string, id: string): Promise<LetterDetail | null> {
    const letter = await this.dataSource.manager.findOneBy(LetterEntity, { tenantId, id });
    if (!letter) return null;
    const { html, text, items } = letter;
    return { ...listItemOf(letter), html, text, items };
  }

  /** How each of these letters stands, for the rooms that wrote them. */
  async standing(tenantId: string, ids: readonly string[]): Promise<ReadonlyMap<string, LetterListItem>> {
    const letters = await this.dataSource.manager.findBy(LetterEntity, { tenantId, id: In([...ids]) });
    return new Map(letters.map((letter) => [letter.id, listItemOf(letter)]));
  }

  /** Delivered letters in the order of delivery, then by recipient: what a rehearsal prints. */
  async sentBetween(tenantId: string, from: Date, to: Date): Promise<LetterDetail[]> {
    const letters = await this.dataSource.manager
      .createQueryBuilder(LetterEntity, 'letter')
      .where('letter.tenantId = :tenantId and letter.sentAt >= :from and letter.sentAt < :to', { tenantId, from, to })
      .orderBy({ 'letter.sentAt': 'ASC', 'letter.kind': 'ASC', 'letter.recipientName': 'ASC', 'letter.key': 'ASC' })
      .getMany();
    return letters.map((letter) => ({
      ...listItemOf(letter),
      html: letter.html,
      text: letter.text,
      items: letter.items,
    }));
  }
}

function listItemOf(letter: LetterEntity): LetterListItem {
  const { id, kind, status, recipientAgencyId, recipientName, address, subject, attempts, lastError } = letter;
  const moments = {
    composedAt: letter.composedAt.toISOString(),
    sentAt: letter.sentAt?.toISOString() ?? null,
    nextAttemptAt: letter.nextAttemptAt?.toISOString() ?? null,
    bouncedAt: letter.bouncedAt?.toISOString() ?? null,
  };
  const { answer, unknowns } = letter;
  const fate = { attempts, lastError, answer, unknowns };
  return { id, kind, status, recipientAgencyId, recipientName, address, subject, ...fate, ...moments };
}
