import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApproveReport, ReportAssignment, ReturnReport, StartAssignment } from '#assignment';
import {
  type ApproveBody,
  approveBodySchema,
  type AssignmentDetail,
  assignmentDetailSchema,
  idSchema,
  type ReasonBody,
  reasonBodySchema,
  type ReportForm,
  reportFormSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { reportWords } from '../uploads/report-words.js';
import { FileGiven, MEBIBYTE, type ReceivedFile, Upload } from '../uploads/upload.js';
import { ShowAssignment } from './show-assignment.js';

@ApiTags('Phần việc')
@Controller('api/assignments/:id')
export class ReportsController {
  constructor(
    private readonly startAssignment: StartAssignment,
    private readonly reportAssignment: ReportAssignment,
    private readonly approveReport: ApproveReport,
    private readonly returnReport: ReturnReport,
    private readonly show: ShowAssignment,
  ) {}

  @Post('start')
  @HttpCode(200)
  @Allow('assignment.report')
  @ApiOperation({ summary: 'Bắt đầu thực hiện' })
  @Answers(assignmentDetailSchema)
  start(@By() actor: Actor, @Param('id', { schema: idSchema }) id: string): Promise<AssignmentDetail> {
    return this.show.after(actor, id, (deed) => this.startAssignment.run(deed));
  }

  @Post('reports')
  @Allow('assignment.report')
  @Upload({ field: 'evidence', maxBytes: 20 * MEBIBYTE, optional: true, form: reportFormSchema })
  @ApiOperation({ summary: 'Báo cáo kết quả, kèm tài liệu kiểm chứng hoặc lý do không có' })
  @Answers(assignmentDetailSchema, 201)
  report(
    @By() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reportFormSchema }) form: ReportForm,
    @FileGiven() file: ReceivedFile | null,
  ): Promise<AssignmentDetail> {
    const words = reportWords(form, file);
    return this.show.after(actor, id, (deed) => this.reportAssignment.run({ ...deed, ...words }));
  }

  @Post('approval')
  @HttpCode(200)
  @Allow('assignment.decide')
  @ApiOperation({ summary: 'Xác nhận báo cáo' })
  @Answers(assignmentDetailSchema)
  approve(
    @By() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: approveBodySchema }) body: ApproveBody,
  ): Promise<AssignmentDetail> {
    return this.show.after(actor, id, (deed) => this.approveReport.run({ ...deed, note: body.note || undefined }));
  }

  @Post('return')
  @HttpCode(200)
  @Allow('assignment.decide')
  @ApiOperation({ summary: 'Trả lại báo cáo, có lý do' })
  @Answers(assignmentDetailSchema)
  return(
    @By() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: reasonBodySchema }) { reason }: ReasonBody,
  ): Promise<AssignmentDetail> {
    return this.show.after(actor, id, (deed) => this.returnReport.run({ ...deed, reason }));
  }
}
