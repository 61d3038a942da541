import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type DecideFindingsBody,
  decideFindingsBodySchema,
  type DecidedFindings,
  decidedFindingsSchema,
  idSchema,
  type PlanFinding,
  planFindingsSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { DecideFindings, PlanFindingView } from '#plan';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';

@ApiTags('Kế hoạch')
@Controller('api/plans/:planId/findings')
export class FindingsController {
  constructor(
    private readonly findings: PlanFindingView,
    private readonly decideFindings: DecideFindings,
  ) {}

  @Get()
  @Allow('plan.read')
  @ApiOperation({ summary: 'Chỉ tiêu, việc có thời hạn và chế độ báo cáo nêu trong phần lời của kế hoạch' })
  @Answers(planFindingsSchema)
  async list(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
  ): Promise<{ items: PlanFinding[] }> {
    return { items: found(await this.findings.list(tenantId, planId)) };
  }

  @Post('decisions')
  @HttpCode(200)
  @Allow('plan.prepare')
  @ApiOperation({ summary: 'Nhận hoặc bỏ một hay nhiều điều; điều chưa rõ bị từ chối, không cản điều khác' })
  @Answers(decidedFindingsSchema)
  async decide(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Body({ schema: decideFindingsBodySchema }) { ids, decision }: DecideFindingsBody,
  ): Promise<DecidedFindings> {
    const { decided, refused } = granted(await this.decideFindings.run({ tenantId, actorId, planId, ids, decision }));
    return { decided: [...decided], refused: [...refused] };
  }
}
