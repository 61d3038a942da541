import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LetterAttachment } from './letter-attachment.js';
import { MailboxAttachmentEntity } from './mailbox-attachment.entity.js';
import { MailboxMessageEntity } from './mailbox-message.entity.js';

@Injectable()
export class MailboxStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** A second copy with the same Message-ID is the same mail: it is taken and kept once. */
  async receive(message: MailboxMessageEntity, files: readonly LetterAttachment[]): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const insert = tx.createQueryBuilder().insert().into(MailboxMessageEntity).values(message).orIgnore();
      const { raw } = await insert.returning('id').execute();
      if ((raw as unknown[]).length === 0 || files.length === 0) return;
      const { id: messageId, tenantId } = message;
      await tx.insert(
        MailboxAttachmentEntity,
        files.map((file, index) => ({ ...file, messageId, tenantId, position: index + 1, size: file.bytes.length })),
      );
    });
  }
}
