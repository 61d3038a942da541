import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type NoticeSetting, noticeSettingSchema } from '#contracts';
import type { Actor } from '#identity';
import { NoticeSettings, SaveNoticeSetting } from '#tthc';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { granted } from '../problems/refusal.js';

@ApiTags('Thông báo kết quả TTHC')
@Controller('api/tthc/notice-setting')
export class NoticeSettingController {
  constructor(
    private readonly settings: NoticeSettings,
    private readonly saveSetting: SaveNoticeSetting,
  ) {}

  @Get()
  @Allow('notice.read')
  @ApiOperation({
    summary: 'Cách ra thông báo: ngày làm việc sau khi chốt, tự động hay chờ bấm, chỉ tiêu, cơ quan ban hành',
  })
  @Answers(noticeSettingSchema)
  show(@By() { tenantId }: Actor): Promise<NoticeSetting> {
    return this.settings.show(tenantId);
  }

  @Put()
  @Allow('notice.issue')
  @ApiOperation({ summary: 'Đặt cách ra thông báo' })
  @Answers(noticeSettingSchema)
  async save(
    @By() actor: Actor,
    @Body({ schema: noticeSettingSchema }) setting: NoticeSetting,
  ): Promise<NoticeSetting> {
    return granted(await this.saveSetting.run(actor, setting)).setting;
  }
}
