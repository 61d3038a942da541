import { Body, Controller, Get, HttpCode, Param, Post, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  type FrameChanges,
  frameChangesSchema,
  idSchema,
  type PreviewedPaper,
  previewedPaperSchema,
  type Summary,
  summarySchema,
  type SummaryWindowCode,
  summaryWindowSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { refusalOf } from '#papers';
import {
  renderSummaryPage,
  renderSummaryWord,
  renderSummaryWorkbook,
  SummarizePlan,
  type SummaryOfPlan,
} from '#summary';
import { Allow } from '../doors/allow.js';
import { Answers, AnswersFile } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { sendPage } from '../papers/send-page.js';
import { found, granted } from '../problems/refusal.js';
import { attachment } from '../uploads/attachment.js';
import { mediaTypeOf } from '../uploads/file-kind.js';

@ApiTags('Báo cáo tổng hợp')
@Controller('api/summaries/:planId/:window')
export class SummariesController {
  constructor(private readonly summarizePlan: SummarizePlan) {}

  @Get()
  @Allow('summary.read')
  @ApiOperation({ summary: 'Số liệu một kỳ báo cáo của kế hoạch' })
  @Answers(summarySchema)
  async figures(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('window', { schema: summaryWindowSchema }) window: SummaryWindowCode,
  ): Promise<Summary> {
    return (await this.summarize({ tenantId, planId, window })).summary;
  }

  @Get('word')
  @Allow('summary.read')
  @ApiOperation({ summary: 'Báo cáo dạng Word theo thể thức Nghị định 30/2020/NĐ-CP' })
  @AnswersFile()
  async word(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('window', { schema: summaryWindowSchema }) window: SummaryWindowCode,
  ): Promise<StreamableFile> {
    const bytes = await renderSummaryWord(await this.summarize({ tenantId, planId, window }));
    return attachment({ name: `Báo cáo CCHC ${window}.docx`, mediaType: mediaTypeOf('docx'), bytes });
  }

  @Get('workbook')
  @Allow('summary.read')
  @ApiOperation({ summary: 'Số liệu dạng Excel' })
  @AnswersFile()
  async workbook(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('window', { schema: summaryWindowSchema }) window: SummaryWindowCode,
  ): Promise<StreamableFile> {
    const bytes = await renderSummaryWorkbook(await this.summarize({ tenantId, planId, window }));
    return attachment({ name: `Số liệu CCHC ${window}.xlsx`, mediaType: mediaTypeOf('xlsx'), bytes });
  }

  @Get('page')
  @Allow('summary.read')
  @ApiOperation({ summary: 'Báo cáo dạng trang web, in ra A4 như bản Word' })
  @ApiResponse({ status: 200, description: 'Trang web', content: { 'text/html': {} } })
  async page(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('window', { schema: summaryWindowSchema }) window: SummaryWindowCode,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return sendPage(response, renderSummaryPage(await this.summarize({ tenantId, planId, window })));
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('paper.frame')
  @ApiOperation({ summary: 'Xem trước báo cáo với mẫu văn bản chưa lưu' })
  @Answers(previewedPaperSchema)
  async preview(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('window', { schema: summaryWindowSchema }) window: SummaryWindowCode,
    @Body({ schema: frameChangesSchema }) frame: FrameChanges,
  ): Promise<PreviewedPaper> {
    granted(refusalOf('summary', frame) ?? { ok: true });
    const { summary, context } = await this.summarize({ tenantId, planId, window });
    return { html: renderSummaryPage({ summary, context: { ...context, frame } }) };
  }

  private async summarize(order: {
    tenantId: string;
    planId: string;
    window: SummaryWindowCode;
  }): Promise<SummaryOfPlan> {
    return found(await this.summarizePlan.run(order));
  }
}
