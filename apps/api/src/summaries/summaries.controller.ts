import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  type FrameChanges,
  frameChangesSchema,
  idSchema,
  type PreviewedPaper,
  previewedPaperSchema,
  type ReportedSummary,
  reportedSummarySchema,
  type SummaryContents,
  summaryContentsSchema,
  type SummaryQuery,
  summaryQuerySchema,
  type SummaryWindowCode,
  summaryWindowSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { refusalOf } from '#papers';
import {
  type LoadedSummary,
  LoadSummary,
  type ReportKey,
  renderSummaryPage,
  renderSummaryWord,
  renderSummaryWorkbook,
  summaryFileName,
  versionOf,
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
  constructor(private readonly loadSummary: LoadSummary) {}

  @Get()
  @Allow('summary.read')
  @ApiOperation({ summary: 'Số liệu một kỳ báo cáo của kế hoạch: bản đã chốt, hoặc tạm tính khi chưa chốt' })
  @Answers(reportedSummarySchema)
  async figures(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('window', { schema: summaryWindowSchema }) window: SummaryWindowCode,
    @Query({ schema: summaryQuerySchema }) { version }: SummaryQuery,
  ): Promise<ReportedSummary> {
    const { summary, frozen } = await this.load({ tenantId, planId, window }, version);
    return { ...summary, frozen: frozen && versionOf(frozen) };
  }

  @Get('contents')
  @Allow('summary.read')
  @ApiOperation({ summary: 'Phần bên cạnh số liệu: so sánh, gia hạn, chưa báo cáo, chỉ tiêu, nhận xét, tự chấm điểm' })
  @Answers(summaryContentsSchema)
  async contents(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('window', { schema: summaryWindowSchema }) window: SummaryWindowCode,
    @Query({ schema: summaryQuerySchema }) { version }: SummaryQuery,
  ): Promise<SummaryContents> {
    return (await this.load({ tenantId, planId, window }, version)).contents;
  }

  @Get('word')
  @Allow('summary.read')
  @ApiOperation({ summary: 'Báo cáo dạng Word theo thể thức Nghị định 30/2020/NĐ-CP' })
  @AnswersFile()
  async word(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('window', { schema: summaryWindowSchema }) window: SummaryWindowCode,
    @Query({ schema: summaryQuerySchema }) { version }: SummaryQuery,
  ): Promise<StreamableFile> {
    const loaded = await this.load({ tenantId, planId, window }, version);
    return attachment({
      name: summaryFileName(loaded, 'word'),
      mediaType: mediaTypeOf('docx'),
      bytes: await renderSummaryWord(loaded),
    });
  }

  @Get('workbook')
  @Allow('summary.read')
  @ApiOperation({ summary: 'Số liệu dạng Excel' })
  @AnswersFile()
  async workbook(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('window', { schema: summaryWindowSchema }) window: SummaryWindowCode,
    @Query({ schema: summaryQuerySchema }) { version }: SummaryQuery,
  ): Promise<StreamableFile> {
    const loaded = await this.load({ tenantId, planId, window }, version);
    return attachment({
      name: summaryFileName(loaded, 'workbook'),
      mediaType: mediaTypeOf('xlsx'),
      bytes: await renderSummaryWorkbook(loaded),
    });
  }

  @Get('page')
  @Allow('summary.read')
  @ApiOperation({ summary: 'Báo cáo dạng trang web, in ra A4 như bản Word' })
  @ApiResponse({ status: 200, description: 'Trang web', content: { 'text/html': {} } })
  async page(
    @By() { tenantId }: Actor,
    @Param('planId', { schema: idSchema }) planId: string,
    @Param('window', { schema: summaryWindowSchema }) window: SummaryWindowCode,
    @Query({ schema: summaryQuerySchema }) { version }: SummaryQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return sendPage(response, renderSummaryPage(await this.load({ tenantId, planId, window }, version)));
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
    const report = await this.load({ tenantId, planId, window }, undefined);
    return { html: renderSummaryPage({ ...report, context: { ...report.context, frame } }) };
  }

  private async load(key: ReportKey, version: number | undefined): Promise<LoadedSummary> {
    return found(await this.loadSummary.run(key, version));
  }
}
