import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  idSchema,
  type SummaryWindowCode,
  summaryWindowSchema,
  type WindowReport,
  windowReportSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { WindowReportsView } from '#summary';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found } from '../problems/refusal.js';

@ApiTags('Báo cáo tổng hợp')
@Controller('api/summaries/:planId/:window/agency-reports')
export class WindowReportsController {
  constructor(private readonly view: WindowReportsView) {}

  @Get()
  @Allow('summary.prepare')
  @ApiOperation({
    summary: 'Báo cáo định kỳ của các cơ quan trong kỳ: ai đã gửi, nội dung theo lĩnh vực, số liệu điều chỉnh',
  })
  @Answers(z.array(windowReportSchema))
  async list(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('window', { schema: summaryWindowSchema }) window: SummaryWindowCode,
  ): Promise<WindowReport[]> {
    return found(await this.view.list({ tenantId, planId, window }));
  }
}
