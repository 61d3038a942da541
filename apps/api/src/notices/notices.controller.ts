import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type FrameChanges,
  frameChangesSchema,
  type IssueNoticeBody,
  issueNoticeBodySchema,
  type MakeNoticeBody,
  makeNoticeBodySchema,
  type NoticeDetail,
  noticeDetailSchema,
  type NoticeList,
  noticeListSchema,
  type NoticeVersionQuery,
  noticeVersionQuerySchema,
  type PreviewedPaper,
  previewedPaperSchema,
  type TthcMonth,
  tthcMonthSchema,
} from '#contracts';
import type { Actor } from '#identity';
import {
  IssueNotice,
  MakeNotice,
  noticeFileName,
  NoticeView,
  PreviewNotice,
  renderNoticeWord,
  renderNoticeWorkbook,
} from '#tthc';
import { Allow } from '../doors/allow.js';
import { Answers, AnswersFile } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';
import { attachment } from '../uploads/attachment.js';
import { mediaTypeOf } from '../uploads/file-kind.js';

/** The office's side of the monthly notices: drafts, what stands against them, the one click. */
@ApiTags('Thông báo kết quả TTHC')
@Controller('api/tthc/notices')
export class NoticesController {
  constructor(
    private readonly view: NoticeView,
    private readonly makeNotice: MakeNotice,
    private readonly issueNotice: IssueNotice,
    private readonly previewNotice: PreviewNotice,
  ) {}

  @Get()
  @Allow('notice.read')
  @ApiOperation({ summary: 'Các thông báo, kể cả dự thảo, và các tháng còn chờ' })
  @Answers(noticeListSchema)
  list(@By() { tenantId }: Actor): Promise<NoticeList> {
    return this.view.list(tenantId);
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('paper.frame')
  @ApiOperation({ summary: 'Xem trước thông báo với mẫu văn bản chưa lưu' })
  @Answers(previewedPaperSchema)
  async preview(
    @By() { tenantId }: Actor,
    @Body({ schema: frameChangesSchema }) frame: FrameChanges,
  ): Promise<PreviewedPaper> {
    const { html } = granted(await this.previewNotice.run(tenantId, frame));
    return { html };
  }

  @Get(':month')
  @Allow('notice.read')
  @ApiOperation({ summary: 'Thông báo một tháng (mặc định: lần mới nhất), với các điểm cần kiểm tra' })
  @Answers(noticeDetailSchema)
  async show(
    @By() { tenantId }: Actor,
    @Param('month', { schema: tthcMonthSchema }) month: TthcMonth,
    @Query({ schema: noticeVersionQuerySchema }) query: NoticeVersionQuery,
  ): Promise<NoticeDetail> {
    return found(await this.view.show(tenantId, month, query.version ?? null));
  }

  @Get(':month/word')
  @Allow('notice.read')
  @ApiOperation({ summary: 'Bản Word theo thể thức Nghị định 30/2020/NĐ-CP, cả của dự thảo' })
  @AnswersFile()
  async word(
    @By() actor: Actor,
    @Param('month', { schema: tthcMonthSchema }) month: TthcMonth,
    @Query({ schema: noticeVersionQuerySchema }) query: NoticeVersionQuery,
  ): Promise<StreamableFile> {
    const notice = await this.show(actor, month, query);
    const bytes = await renderNoticeWord(notice);
    return attachment({ name: noticeFileName(notice, 'word'), mediaType: mediaTypeOf('docx'), bytes });
  }

  @Get(':month/workbook')
  @Allow('notice.read')
  @ApiOperation({ summary: 'Số liệu dạng Excel, cả của dự thảo' })
  @AnswersFile()
  async workbook(
    @By() actor: Actor,
    @Param('month', { schema: tthcMonthSchema }) month: TthcMonth,
    @Query({ schema: noticeVersionQuerySchema }) query: NoticeVersionQuery,
  ): Promise<StreamableFile> {
    const notice = await this.show(actor, month, query);
    const bytes = await renderNoticeWorkbook(notice);
    return attachment({ name: noticeFileName(notice, 'workbook'), mediaType: mediaTypeOf('xlsx'), bytes });
  }

  @Post(':month/draft')
  @HttpCode(200)
  @Allow('notice.issue')
  @ApiOperation({ summary: 'Lập (hoặc lập lại) dự thảo từ số liệu hiện có; tháng đã ban hành thì cần lý do' })
  @Answers(noticeDetailSchema)
  async draft(
    @By() actor: Actor,
    @Param('month', { schema: tthcMonthSchema }) month: TthcMonth,
    @Body({ schema: makeNoticeBodySchema }) { reason }: MakeNoticeBody,
  ): Promise<NoticeDetail> {
    const { tenantId, accountId: actorId } = actor;
    const { version } = granted(await this.makeNotice.run({ tenantId, month, actorId, reason }));
    return this.show(actor, month, { version });
  }

  @Post(':month/issue')
  @HttpCode(200)
  @Allow('notice.issue')
  @ApiOperation({ summary: 'Ban hành dự thảo đã xem: khóa số liệu tháng, công bố, gửi thư tới các cơ quan' })
  @Answers(noticeDetailSchema)
  async issue(
    @By() actor: Actor,
    @Param('month', { schema: tthcMonthSchema }) month: TthcMonth,
    @Body({ schema: issueNoticeBodySchema }) { sha256 }: IssueNoticeBody,
  ): Promise<NoticeDetail> {
    const { tenantId, accountId, displayName: name } = actor;
    const by = { accountId, name };
    const { version } = granted(await this.issueNotice.run({ tenantId, month, by, sha256 }));
    return this.show(actor, month, { version });
  }
}
