import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type MailSetting, mailSettingSchema } from '#contracts';
import { LoadMailSettings, SaveMailSetting } from '#directory';
import type { Actor } from '#identity';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { granted } from '../problems/refusal.js';

/** The hours in which the tenant's letters leave. */
@ApiTags('Nhận thư')
@Controller('api/mail-setting')
export class MailSettingController {
  constructor(
    private readonly loadSettings: LoadMailSettings,
    private readonly saveSetting: SaveMailSetting,
  ) {}

  @Get()
  @Allow('mail.shape')
  @ApiOperation({ summary: 'Giờ gửi thư chung' })
  @Answers(mailSettingSchema)
  async one(@By() { tenantId }: Actor): Promise<MailSetting> {
    return (await this.loadSettings.run([tenantId])).window(tenantId);
  }

  @Put()
  @HttpCode(200)
  @Allow('mail.schedule')
  @ApiOperation({ summary: 'Đổi giờ gửi thư chung, tính bằng phút từ nửa đêm' })
  @Answers(mailSettingSchema)
  async save(
    @By() { tenantId, accountId: actorId }: Actor,
    @Body({ schema: mailSettingSchema }) window: MailSetting,
  ): Promise<MailSetting> {
    granted(await this.saveSetting.run({ tenantId, actorId, window }));
    return window;
  }
}
