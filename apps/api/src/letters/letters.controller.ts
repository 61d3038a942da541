import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  type LetterDetail,
  letterDetailSchema,
  letterPageSchema,
  type LetterQuery,
  letterQuerySchema,
  type ResendLetterBody,
  resendLetterBodySchema,
  type SettleLetterBody,
  settleLetterBodySchema,
} from '#contracts';
import type { Actor } from '#identity';
import { type LettersPage, LetterView, ResendLetter, SettleLetter } from '#mail';
import { Allow } from '../doors/allow.js';
import { Answers, AnswersNothing } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';

@ApiTags('Thư')
@Controller('api/letters')
export class LettersController {
  constructor(
    private readonly letters: LetterView,
    private readonly resendLetter: ResendLetter,
    private readonly settleLetter: SettleLetter,
  ) {}

  @Get()
  @Allow('letter.read')
  @ApiOperation({ summary: 'Thư đã lập, theo tình trạng: đã gửi, bị từ chối, đang giữ …' })
  @Answers(letterPageSchema)
  list(@By() { tenantId }: Actor, @Query({ schema: letterQuerySchema }) query: LetterQuery): Promise<LettersPage> {
    return this.letters.list(tenantId, query);
  }

  @Get(':id')
  @Allow('letter.read')
  @ApiOperation({ summary: 'Một thư và các phần việc trong thư' })
  @Answers(letterDetailSchema)
  async one(@By() { tenantId }: Actor, @Param('id', { schema: idSchema }) id: string): Promise<LetterDetail> {
    return found(await this.letters.detail(tenantId, id));
  }

  @Post(':id/resend')
  @HttpCode(204)
  @Allow('letter.resend')
  @ApiOperation({ summary: 'Gửi lại thư không tới nơi hoặc đang giữ' })
  @AnswersNothing()
  async resend(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('id', { schema: idSchema }) letterId: string,
    @Body({ schema: resendLetterBodySchema }) { address }: ResendLetterBody,
  ): Promise<void> {
    granted(await this.resendLetter.run({ tenantId, letterId, actorId, ...(address !== undefined && { address }) }));
  }

  @Post(':id/settle')
  @HttpCode(204)
  @Allow('letter.resend')
  @ApiOperation({ summary: 'Ghi kết quả của thư chưa rõ đã tới hay chưa' })
  @AnswersNothing()
  async settle(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('id', { schema: idSchema }) letterId: string,
    @Body({ schema: settleLetterBodySchema }) body: SettleLetterBody,
  ): Promise<void> {
    granted(await this.settleLetter.run({ tenantId, letterId, actorId, ...body }));
  }
}
