import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { localDate, yearOf } from '#calendar';
import {
  regimeCodeSchema,
  type ReportRegime,
  reportRegimeSchema,
  type SaveRegimeBody,
  saveRegimeBodySchema,
} from '#contracts';
import type { Actor } from '#identity';
import { ReportRegimeView, SaveReportRegime } from '#plan';
import { Clock } from '#platform';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { granted } from '../problems/refusal.js';

@ApiTags('Chế độ báo cáo')
@Controller('api/report-regimes')
export class RegimesController {
  constructor(
    private readonly view: ReportRegimeView,
    private readonly save: SaveReportRegime,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('summary.read')
  @ApiOperation({ summary: 'Các chế độ báo cáo định kỳ, với kỳ và hạn gửi của năm nay' })
  @Answers(z.array(reportRegimeSchema))
  list(@By() { tenantId }: Actor): Promise<ReportRegime[]> {
    return this.shown(tenantId);
  }

  @Put(':code')
  @Allow('regime.keep')
  @ApiOperation({ summary: 'Đặt một chế độ báo cáo: ai báo cáo cho ai, kỳ nào, hạn nào' })
  @Answers(z.array(reportRegimeSchema))
  async put(
    @By() { tenantId, accountId: actorId }: Actor,
    @Param('code', { schema: regimeCodeSchema }) code: string,
    @Body({ schema: saveRegimeBodySchema }) regime: SaveRegimeBody,
  ): Promise<ReportRegime[]> {
    granted(await this.save.run({ tenantId, actorId, code, regime }));
    return this.shown(tenantId);
  }

  private shown(tenantId: string): Promise<ReportRegime[]> {
    return this.view.list(tenantId, yearOf(localDate(this.clock.today())));
  }
}
