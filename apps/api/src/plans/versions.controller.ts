import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { idSchema, type PlanVersions, planVersionsSchema } from '#contracts';
import type { Actor } from '#identity';
import { AmendmentView, DiscardAmendment } from '#plan';
import { Allow } from '../doors/allow.js';
import { Answers, AnswersNothing } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';

@ApiTags('Kế hoạch')
@Controller('api/plans/:planId')
export class VersionsController {
  constructor(
    private readonly view: AmendmentView,
    private readonly discardAmendment: DiscardAmendment,
  ) {}

  @Get('versions')
  @Allow('plan.read')
  @ApiOperation({ summary: 'Các phiên bản của kế hoạch, mới nhất trước, và bản điều chỉnh đang chuẩn bị' })
  @Answers(planVersionsSchema)
  async versions(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
  ): Promise<PlanVersions> {
    return found(await this.view.versions(tenantId, planId));
  }

  @Delete('amendment')
  @HttpCode(204)
  @Allow('plan.prepare')
  @ApiOperation({ summary: 'Bỏ bản điều chỉnh chưa phát hành; kế hoạch đang áp dụng giữ nguyên' })
  @AnswersNothing()
  async discard(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('planId', { schema: idSchema }) amendmentId: string,
  ): Promise<void> {
    granted(await this.discardAmendment.run({ tenantId, actorId, amendmentId }));
  }
}
