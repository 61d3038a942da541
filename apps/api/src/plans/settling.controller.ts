import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type AgencyChoiceBody,
  agencyChoiceBodySchema,
  areaCodeSchema,
  idSchema,
  type PlanTask,
  planTaskSchema,
  type SettleAnswer,
  settleAnswerSchema,
  type SettleManyBody,
  settleManyBodySchema,
  type SettleManyResult,
  settleManyResultSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { PlanView, SetAreaCoordinator, SetStandingAgency, SettleTask } from '#plan';
import { Allow } from '../doors/allow.js';
import { Answers, AnswersNothing } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';

@ApiTags('Kế hoạch')
@Controller('api/plans/:planId')
export class SettlingController {
  constructor(
    private readonly plans: PlanView,
    private readonly settleTask: SettleTask,
    private readonly setAreaCoordinator: SetAreaCoordinator,
    private readonly setStandingAgency: SetStandingAgency,
  ) {}

  @Post('tasks/:taskId/answer')
  @HttpCode(200)
  @Allow('plan.prepare')
  @ApiOperation({ summary: 'Trả lời các nghi vấn của một dòng' })
  @Answers(planTaskSchema)
  async settle(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('taskId', { schema: idSchema }) taskId: string,
    @Body({ schema: settleAnswerSchema }) answer: SettleAnswer,
  ): Promise<PlanTask> {
    granted(await this.settleTask.run({ tenantId, actorId, planId, taskId, answer }));
    return found(await this.plans.findTask(tenantId, planId, taskId));
  }

  @Post('answers')
  @HttpCode(200)
  @Allow('plan.prepare')
  @ApiOperation({ summary: 'Trả lời nhiều dòng; dòng bị từ chối không cản dòng khác' })
  @Answers(settleManyResultSchema)
  async settleMany(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Body({ schema: settleManyBodySchema }) { answers }: SettleManyBody,
  ): Promise<SettleManyResult> {
    const result: SettleManyResult = { settled: [], refused: [] };
    for (const { taskId, answer } of answers) {
      const settled = await this.settleTask.run({ tenantId, actorId, planId, taskId, answer });
      if (settled.ok) result.settled.push(taskId);
      else result.refused.push({ taskId, code: settled.code, message: settled.message });
    }
    return result;
  }

  @Put('areas/:code/coordinator')
  @HttpCode(204)
  @Allow('plan.prepare')
  @ApiOperation({ summary: 'Chọn cơ quan theo dõi một lĩnh vực' })
  @AnswersNothing()
  async areaCoordinator(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('code', { schema: areaCodeSchema }) areaCode: string,
    @Body({ schema: agencyChoiceBodySchema }) { agencyId }: AgencyChoiceBody,
  ): Promise<void> {
    granted(await this.setAreaCoordinator.run({ tenantId, actorId, planId, areaCode, agencyId }));
  }

  @Put('standing-agency')
  @HttpCode(204)
  @Allow('plan.prepare')
  @ApiOperation({ summary: 'Chọn cơ quan thường trực của kế hoạch' })
  @AnswersNothing()
  async standingAgency(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Body({ schema: agencyChoiceBodySchema }) { agencyId }: AgencyChoiceBody,
  ): Promise<void> {
    granted(await this.setStandingAgency.run({ tenantId, actorId, planId, agencyId }));
  }
}
