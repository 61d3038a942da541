import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AssignmentCountsView, AssignmentView } from '#assignment';
import {
  type AssignmentDetail,
  assignmentDetailSchema,
  type AssignmentPage,
  assignmentPageSchema,
  type AssignmentQuery,
  assignmentQuerySchema,
  type DutyReminders,
  dutyRemindersSchema,
  idSchema,
  type Overview,
  type OverviewQuery,
  overviewQuerySchema,
  overviewSchema,
  type PageQuery,
  pageQuerySchema,
} from '#contracts';
import type { Actor } from '#identity';
import { FileVault } from '#platform';
import { ReminderView } from '#reminder';
import { Allow } from '../doors/allow.js';
import { Answers, AnswersFile } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found } from '../problems/refusal.js';
import { attachment } from '../uploads/attachment.js';
import { ShowAssignment } from './show-assignment.js';

@ApiTags('Phần việc')
@Controller('api')
export class AssignmentsController {
  constructor(
    private readonly assignments: AssignmentView,
    private readonly counts: AssignmentCountsView,
    private readonly show: ShowAssignment,
    private readonly reminders: ReminderView,
    private readonly files: FileVault,
  ) {}

  @Get('assignments')
  @Allow('assignment.read')
  @ApiOperation({ summary: 'Phần việc của cơ quan mình, hoặc của cả kế hoạch với người được xem' })
  @Answers(assignmentPageSchema)
  list(@By() actor: Actor, @Query({ schema: assignmentQuerySchema }) query: AssignmentQuery): Promise<AssignmentPage> {
    const { page, pageSize, ...filter } = query;
    return this.assignments.list({ tenantId: actor.tenantId, actor }, filter, { page, pageSize });
  }

  @Get('assignments/:id')
  @Allow('assignment.read')
  @ApiOperation({ summary: 'Một phần việc: hạn, báo cáo, gia hạn, diễn biến' })
  @Answers(assignmentDetailSchema)
  one(@By() actor: Actor, @Param('id', { schema: idSchema }) id: string): Promise<AssignmentDetail> {
    return this.show.run(actor, id);
  }

  @Get('assignments/:id/evidence/:fileId')
  @Allow('assignment.read')
  @ApiOperation({ summary: 'Tài liệu kiểm chứng của một báo cáo' })
  @AnswersFile()
  async evidence(
    @By() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('fileId', { schema: idSchema }) fileId: string,
  ): Promise<StreamableFile> {
    const { reports } = await this.show.run(actor, id);
    const report = found(reports.find(({ evidenceFileId }) => evidenceFileId === fileId));
    return attachment(found(await this.files.get(actor.tenantId, found(report.evidenceFileId))));
  }

  @Get('assignments/:id/reminders')
  @Allow('assignment.read')
  @ApiOperation({ summary: 'Nhật ký nhắc việc của một phần việc, cả những lần không nhắc và vì sao' })
  @Answers(dutyRemindersSchema)
  async ledger(@By() actor: Actor, @Param('id', { schema: idSchema }) id: string): Promise<DutyReminders> {
    await this.show.run(actor, id);
    const items = await this.reminders.ofAssignment(actor.tenantId, id);
    return { items, next: await this.reminders.next(actor.tenantId, id) };
  }

  @Get('approvals')
  @Allow('assignment.decide')
  @ApiOperation({ summary: 'Báo cáo và đề nghị gia hạn chờ cơ quan mình quyết định' })
  @Answers(assignmentPageSchema)
  approvals(@By() actor: Actor, @Query({ schema: pageQuerySchema }) query: PageQuery): Promise<AssignmentPage> {
    return this.assignments.approvals({ tenantId: actor.tenantId, actor }, query);
  }

  @Get('overview')
  @Allow('assignment.read')
  @ApiOperation({ summary: 'Số phần việc theo tiến độ và thời hạn, trong phạm vi được xem' })
  @Answers(overviewSchema)
  overview(@By() actor: Actor, @Query({ schema: overviewQuerySchema }) { planId }: OverviewQuery): Promise<Overview> {
    return this.counts.overview({ tenantId: actor.tenantId, actor }, planId ?? null);
  }
}
