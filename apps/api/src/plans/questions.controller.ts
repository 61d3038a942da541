import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type BulkAnswerBody,
  bulkAnswerBodySchema,
  type BulkAnswerResult,
  bulkAnswerResultSchema,
  idSchema,
  type PlanQuestion,
  planQuestionsSchema,
  type ReuseAnswersBody,
  reuseAnswersBodySchema,
} from '#contracts';
import type { Actor } from '#identity';
import { PlanView, ReuseAnswers, SettleRows } from '#plan';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';

@ApiTags('Kế hoạch')
@Controller('api/plans/:planId')
export class QuestionsController {
  constructor(
    private readonly plans: PlanView,
    private readonly settleRows: SettleRows,
    private readonly reuseAnswers: ReuseAnswers,
  ) {}

  @Get('questions')
  @Allow('plan.prepare')
  @ApiOperation({ summary: 'Những điều cần hỏi trước khi công bố, mỗi điều một lần' })
  @Answers(planQuestionsSchema)
  async questions(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
  ): Promise<{ items: PlanQuestion[] }> {
    return { items: found(await this.plans.findQuestions(tenantId, planId)) };
  }

  @Post('remembered-answers')
  @HttpCode(200)
  @Allow('plan.prepare')
  @ApiOperation({ summary: 'Trả lời như kế hoạch trước của cùng cơ quan ban hành; xem trước được' })
  @Answers(bulkAnswerResultSchema)
  async reuse(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Body({ schema: reuseAnswersBodySchema }) { preview }: ReuseAnswersBody,
  ): Promise<BulkAnswerResult> {
    const { applied, rows } = granted(await this.reuseAnswers.run({ tenantId, actorId, planId, preview }));
    return { applied, rows };
  }

  @Post('bulk-answers')
  @HttpCode(200)
  @Allow('plan.prepare')
  @ApiOperation({ summary: 'Một câu trả lời cho nhiều dòng; xem trước được' })
  @Answers(bulkAnswerResultSchema)
  async settleRowsAtOnce(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Body({ schema: bulkAnswerBodySchema }) order: BulkAnswerBody,
  ): Promise<BulkAnswerResult> {
    const { applied, rows } = granted(await this.settleRows.run({ tenantId, actorId, planId, ...order }));
    return { applied, rows };
  }
}
