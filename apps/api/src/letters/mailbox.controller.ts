import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  type MailboxMessage,
  mailboxMessageSchema,
  mailboxPageSchema,
  type MailboxQuery,
  mailboxQuerySchema,
} from '#contracts';
import type { Actor } from '#identity';
import { type MailboxPage, MailboxView } from '#mail';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found } from '../problems/refusal.js';

@ApiTags('Thư')
@Controller('api/mailbox')
export class MailboxController {
  constructor(private readonly mailbox: MailboxView) {}

  @Get()
  @Allow('letter.read')
  @ApiOperation({ summary: 'Hộp thư dựng sẵn, mới nhất trước' })
  @Answers(mailboxPageSchema)
  list(@By() { tenantId }: Actor, @Query({ schema: mailboxQuerySchema }) query: MailboxQuery): Promise<MailboxPage> {
    return this.mailbox.list(tenantId, query);
  }

  @Get(':id')
  @Allow('letter.read')
  @ApiOperation({ summary: 'Một thư trong hộp thư dựng sẵn' })
  @Answers(mailboxMessageSchema)
  async one(@By() { tenantId }: Actor, @Param('id', { schema: idSchema }) id: string): Promise<MailboxMessage> {
    return found(await this.mailbox.detail(tenantId, id));
  }
}
