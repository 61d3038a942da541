import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  type MailboxMessage,
  mailboxMessageSchema,
  mailboxPageSchema,
  type MailboxQuery,
  mailboxQuerySchema,
  positionSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { type MailboxPage, MailboxView } from '#mail';
import { Allow } from '../doors/allow.js';
import { Answers, AnswersFile } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found } from '../problems/refusal.js';
import { attachment } from '../uploads/attachment.js';

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

  @Get(':id/attachments/:position')
  @Allow('letter.read')
  @ApiOperation({ summary: 'Một tệp kèm theo thư trong hộp thư dựng sẵn' })
  @AnswersFile()
  async file(
    @By() { tenantId }: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('position', { schema: positionSchema }) position: number,
  ): Promise<StreamableFile> {
    return attachment(found(await this.mailbox.attachment(tenantId, id, position)));
  }
}
