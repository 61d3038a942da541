import { Body, Controller, Get, Param, Post, Put, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  type AgencyReport,
  type AgencyReportQuery,
  agencyReportQuerySchema,
  agencyReportSchema,
  type AssignmentDetail,
  assignmentDetailSchema,
  idSchema,
  type SaveAgencyReportBody,
  saveAgencyReportBodySchema,
  type SendAgencyReportForm,
  sendAgencyReportFormSchema,
} from '#contracts';
import type { Actor } from '#identity';
import {
  LoadAgencyReport,
  renderAgencyReportPage,
  renderAgencyReportWord,
  SaveAgencyReport,
  SendAgencyReport,
} from '#summary';
import { Allow } from '../doors/allow.js';
import { Answers, AnswersFile } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { sendPage } from '../papers/send-page.js';
import { found, granted } from '../problems/refusal.js';
import { attachment } from '../uploads/attachment.js';
import { reportWords } from '../uploads/report-words.js';
import { mediaTypeOf } from '../uploads/file-kind.js';
import { FileGiven, MEBIBYTE, type ReceivedFile, Upload } from '../uploads/upload.js';
import { ShowAssignment } from './show-assignment.js';

/** An agency's own periodic report; whoever may see the assignment sees it, its own people alone write. */
@ApiTags('Báo cáo định kỳ của cơ quan')
@Controller('api/assignments/:id/agency-report')
export class AgencyReportController {
  constructor(
    private readonly loadReport: LoadAgencyReport,
    private readonly saveReport: SaveAgencyReport,
    private readonly sendReport: SendAgencyReport,
    private readonly show: ShowAssignment,
  ) {}

  @Get()
  @Allow('assignment.read')
  @ApiOperation({ summary: 'Báo cáo định kỳ của một cơ quan: dự thảo đang soạn hoặc bản đã gửi' })
  @Answers(agencyReportSchema)
  find(
    @By() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: agencyReportQuerySchema }) { version }: AgencyReportQuery,
  ): Promise<AgencyReport> {
    return this.load(actor, id, version);
  }

  @Put('draft')
  @Allow('assignment.report')
  @ApiOperation({ summary: 'Lưu dự thảo: lời văn theo lĩnh vực, số liệu điều chỉnh có lý do' })
  @Answers(agencyReportSchema)
  async save(
    @By() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: saveAgencyReportBodySchema }) body: SaveAgencyReportBody,
  ): Promise<AgencyReport> {
    granted(await this.saveReport.run({ tenantId: actor.tenantId, actor, assignmentId: id }, body));
    return this.load(actor, id, undefined);
  }

  @Post()
  @Allow('assignment.report')
  @Upload({ field: 'evidence', maxBytes: 20 * MEBIBYTE, optional: true, form: sendAgencyReportFormSchema })
  @ApiOperation({ summary: 'Gửi báo cáo đã lưu, kèm tài liệu kiểm chứng hoặc lý do không có' })
  @Answers(assignmentDetailSchema, 201)
  send(
    @By() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: sendAgencyReportFormSchema }) { basedOn, ...form }: SendAgencyReportForm,
    @FileGiven() file: ReceivedFile | null,
  ): Promise<AssignmentDetail> {
    const words = reportWords(form, file);
    return this.show.after(actor, id, (deed) => this.sendReport.run({ ...deed, actor, ...words, basedOn }));
  }

  @Get('word')
  @Allow('assignment.read')
  @ApiOperation({ summary: 'Báo cáo của cơ quan dạng Word theo thể thức Nghị định 30/2020/NĐ-CP' })
  @AnswersFile()
  async word(
    @By() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: agencyReportQuerySchema }) { version }: AgencyReportQuery,
  ): Promise<StreamableFile> {
    const report = await this.load(actor, id, version);
    const name = `${report.title}${report.version === null ? ' (dự thảo)' : ''}.docx`;
    return attachment({ name, mediaType: mediaTypeOf('docx'), bytes: await renderAgencyReportWord(report) });
  }

  @Get('page')
  @Allow('assignment.read')
  @ApiOperation({ summary: 'Báo cáo của cơ quan dạng trang web, in ra A4 như bản Word' })
  @ApiResponse({ status: 200, description: 'Trang web', content: { 'text/html': {} } })
  async page(
    @By() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: agencyReportQuerySchema }) { version }: AgencyReportQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return sendPage(response, renderAgencyReportPage(await this.load(actor, id, version)));
  }

  private async load(actor: Actor, assignmentId: string, version: number | undefined): Promise<AgencyReport> {
    return found(await this.loadReport.run({ tenantId: actor.tenantId, actor, assignmentId }, version));
  }
}
