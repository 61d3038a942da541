import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type CountedPage,
  countedPageSchema,
  type CountedQuery,
  countedQuerySchema,
  idSchema,
  type SummaryWindowCode,
  summaryWindowSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { OpenSummaryFigure } from '#summary';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found } from '../problems/refusal.js';

@ApiTags('Báo cáo tổng hợp')
@Controller('api/summaries/:planId/:window/counted')
export class SummaryFiguresController {
  constructor(private readonly open: OpenSummaryFigure) {}

  @Get()
  @Allow('summary.read')
  @ApiOperation({ summary: 'Một số liệu của báo cáo gồm những phần việc nào, kèm tài liệu kiểm chứng' })
  @Answers(countedPageSchema)
  async list(
    @By() actor: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('window', { schema: summaryWindowSchema }) window: SummaryWindowCode,
    @Query({ schema: countedQuerySchema }) { page, pageSize, version, ...figure }: CountedQuery,
  ): Promise<CountedPage> {
    const { tenantId } = actor;
    const key = { tenantId, planId, window };
    return found(await this.open.run({ reader: { tenantId, actor }, key, version, figure, page, pageSize }));
  }
}
