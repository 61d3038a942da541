import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  type MeasureTargetBody,
  measureTargetBodySchema,
  type SummaryText,
  summaryTextSchema,
  type SummaryWindowCode,
  summaryWindowSchema,
  type WriteParagraphBody,
  writeParagraphBodySchema,
} from '#contracts';
import type { Actor } from '#identity';
import { type ReportKey, SummaryTextView, WriteSummaryText } from '#summary';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';

@ApiTags('Báo cáo tổng hợp')
@Controller('api/summaries/:planId/:window/text')
export class SummaryTextController {
  constructor(
    private readonly view: SummaryTextView,
    private readonly write: WriteSummaryText,
  ) {}

  @Get()
  @Allow('summary.prepare')
  @ApiOperation({ summary: 'Nội dung do các cơ quan theo dõi lĩnh vực ghi vào báo cáo' })
  @Answers(summaryTextSchema)
  find(
    @By() { tenantId, agencyId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('window', { schema: summaryWindowSchema }) window: SummaryWindowCode,
  ): Promise<SummaryText> {
    return this.shown({ tenantId, planId, window }, agencyId);
  }

  @Put('paragraphs')
  @Allow('summary.prepare')
  @ApiOperation({ summary: 'Ghi một đoạn của báo cáo' })
  @Answers(summaryTextSchema)
  async paragraph(
    @By() actor: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('window', { schema: summaryWindowSchema }) window: SummaryWindowCode,
    @Body({ schema: writeParagraphBodySchema }) body: WriteParagraphBody,
  ): Promise<SummaryText> {
    const key = { tenantId: actor.tenantId, planId, window };
    granted(await this.write.paragraph(key, actor, body));
    return this.shown(key, actor.agencyId);
  }

  @Put('targets/:targetId')
  @Allow('summary.prepare')
  @ApiOperation({ summary: 'Ghi kết quả đo của một chỉ tiêu' })
  @Answers(summaryTextSchema)
  async measure(
    @By() actor: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('window', { schema: summaryWindowSchema }) window: SummaryWindowCode,
    @Param('targetId', { schema: idSchema }) targetId: string,
    @Body({ schema: measureTargetBodySchema }) body: MeasureTargetBody,
  ): Promise<SummaryText> {
    const key = { tenantId: actor.tenantId, planId, window };
    granted(await this.write.measure(key, actor, targetId, body));
    return this.shown(key, actor.agencyId);
  }

  private async shown(key: ReportKey, agencyId: string | null): Promise<SummaryText> {
    return found(await this.view.find(key, agencyId));
  }
}
