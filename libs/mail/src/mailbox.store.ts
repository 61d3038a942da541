import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { MailboxMessageEntity } from './mailbox-message.entity.js';

@Injectable()
export class MailboxStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** A second copy with the same Message-ID is the same mail: it is taken and kept once. */
  async receive(message: MailboxMessageEntity): Promise<void> {
    await this.dataSource.createQueryBuilder().insert().into(MailboxMessageEntity).values(message).orIgnore().execute();
  }
}
