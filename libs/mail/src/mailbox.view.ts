import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { MailboxAttachment, MailboxListItem, MailboxMessage } from '#contracts';
import type { LetterAttachment } from './letter-attachment.js';
import { MailboxAttachmentEntity } from './mailbox-attachment.entity.js';
import { MailboxMessageEntity } from './mailbox-message.entity.js';

export interface MailboxFilter {
  readonly search?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
}

export interface MailboxPage {
  readonly items: MailboxListItem[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

@Injectable()
export class MailboxView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Newest first; the search looks at recipients and subjects. */
  async list(tenantId: string, { search, page, pageSize }: MailboxFilter): Promise<MailboxPage> {
    const query = this.dataSource.manager
      .createQueryBuilder(MailboxMessageEntity, 'message')
      .where('message.tenantId = :tenantId', { tenantId });
    if (search) {
      const pattern = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
      query.andWhere('(message.to ilike :pattern or message.subject ilike :pattern)', { pattern });
    }
    const [messages, total] = await query
      .orderBy({ 'message.receivedAt': 'DESC', 'message.id': 'DESC' })
      .offset((page - 1) * pageSize)
      .limit(pageSize)
      .getManyAndCount();
    return { items: messages.map(listItemOf), total, page, pageSize };
  }

  async detail(tenantId: string, id: string): Promise<MailboxMessage | null> {
    const message = await this.dataSource.manager.findOneBy(MailboxMessageEntity, { tenantId, id });
    if (!message) return null;
    const { messageId, html, text } = message;
    const attachments = await this.attachmentsOf(tenantId, id);
    return { ...listItemOf(message), messageId, html, text, attachments };
  }

  async attachment(tenantId: string, messageId: string, position: number): Promise<LetterAttachment | null> {
    return this.dataSource.manager.findOneBy(MailboxAttachmentEntity, { tenantId, messageId, position });
  }

  private async attachmentsOf(tenantId: string, messageId: string): Promise<MailboxAttachment[]> {
    const files = await this.dataSource.manager.find(MailboxAttachmentEntity, {
      select: { position: true, name: true, mediaType: true, size: true },
      where: { tenantId, messageId },
      order: { position: 'ASC' },
    });
    return files.map(({ position, name, mediaType, size }) => ({ position, name, mediaType, size }));
  }
}

function listItemOf({ id, receivedAt, from, to, subject, size }: MailboxMessageEntity): MailboxListItem {
  return { id, receivedAt: receivedAt.toISOString(), from, to, subject, size };
}
