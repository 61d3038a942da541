import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LinkedWorkView } from '#assignment';
import {
  type DerivedLinks,
  derivedLinksSchema,
  idSchema,
  type LinkDecisionBody,
  linkDecisionBodySchema,
  type ParentPlanBody,
  parentPlanBodySchema,
  type RollUp,
  rollUpSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { DecideTaskLink, SetParentPlan, TaskLinkView } from '#plan';
import { Allow } from '../doors/allow.js';
import { Answers, AnswersNothing } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';

@ApiTags('Kế hoạch')
@Controller('api')
export class DerivedController {
  constructor(
    private readonly view: TaskLinkView,
    private readonly linkedWork: LinkedWorkView,
    private readonly setParentPlan: SetParentPlan,
    private readonly decideTaskLink: DecideTaskLink,
  ) {}

  @Get('plans/:planId/links')
  @Allow('plan.read')
  @ApiOperation({ summary: 'Nhiệm vụ của kế hoạch ứng với nhiệm vụ nào của kế hoạch cấp trên' })
  @Answers(derivedLinksSchema)
  async links(@By() { tenantId }: Actor, @Param('planId', { schema: idSchema }) planId: string): Promise<DerivedLinks> {
    return found(await this.view.ofPlan(tenantId, planId));
  }

  @Put('plans/:planId/parent')
  @HttpCode(204)
  @Allow('plan.prepare')
  @ApiOperation({ summary: 'Chọn kế hoạch cấp trên; hệ thống đề xuất các nhiệm vụ ứng với nhau' })
  @AnswersNothing()
  async parent(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Body({ schema: parentPlanBodySchema }) { parentPlanId }: ParentPlanBody,
  ): Promise<void> {
    granted(await this.setParentPlan.run({ tenantId, actorId, planId, parentPlanId }));
  }

  @Put('plans/:planId/links')
  @HttpCode(204)
  @Allow('plan.prepare')
  @ApiOperation({ summary: 'Xác nhận hoặc bỏ một liên kết nhiệm vụ' })
  @AnswersNothing()
  async decide(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Body({ schema: linkDecisionBodySchema }) decision: LinkDecisionBody,
  ): Promise<void> {
    granted(await this.decideTaskLink.run({ tenantId, actorId, planId, ...decision }));
  }

  @Get('assignments/:assignmentId/linked-work')
  @Allow('assignment.read')
  @ApiOperation({ summary: 'Việc của các kế hoạch cấp dưới phục vụ phần việc này' })
  @Answers(rollUpSchema)
  async work(@By() actor: Actor, @Param('assignmentId', { schema: idSchema }) assignmentId: string): Promise<RollUp> {
    return found(await this.linkedWork.of({ tenantId: actor.tenantId, actor }, assignmentId));
  }
}
