import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type PolicyPlaceBody,
  policyPlaceSchema,
  type PreviewPolicyBody,
  previewPolicyBodySchema,
  type ReminderEffect,
  reminderEffectSchema,
  type SavePolicyBody,
  savePolicyBodySchema,
  type ShownPolicy,
  shownPolicySchema,
} from '#contracts';
import type { Actor } from '#identity';
import { ForgetReminderPolicy, PreviewReminderPolicy, SaveReminderPolicy, ShowReminderPolicy } from '#reminder';
import { Allow } from '../doors/allow.js';
import { Answers } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';

@ApiTags('Lịch nhắc')
@Controller('api/reminder-policy')
export class ReminderPolicyController {
  constructor(
    private readonly showPolicy: ShowReminderPolicy,
    private readonly savePolicy: SaveReminderPolicy,
    private readonly forgetPolicy: ForgetReminderPolicy,
    private readonly previewPolicy: PreviewReminderPolicy,
  ) {}

  @Get()
  @Allow('plan.read')
  @ApiOperation({ summary: 'Lịch nhắc đang áp dụng ở một nơi (toàn cơ quan, kế hoạch, lĩnh vực, nhiệm vụ)' })
  @Answers(shownPolicySchema)
  async show(
    @By() { tenantId }: Actor,
    @Query({ schema: policyPlaceSchema }) place: PolicyPlaceBody,
  ): Promise<ShownPolicy> {
    return found(await this.showPolicy.run(tenantId, place));
  }

  @Put()
  @Allow('reminder.shape')
  @ApiOperation({
    summary: 'Đặt lịch nhắc riêng cho một nơi; mốc nhắc của nơi đó được tính lại, điều đã nhắc không nhắc lại',
  })
  @Answers(shownPolicySchema)
  async save(
    @By() { tenantId, accountId: actorId }: Actor,
    @Body({ schema: savePolicyBodySchema }) { place, changes }: SavePolicyBody,
  ): Promise<ShownPolicy> {
    granted(await this.savePolicy.run({ tenantId, actorId, place, changes }));
    return found(await this.showPolicy.run(tenantId, place));
  }

  @Delete()
  @Allow('reminder.shape')
  @ApiOperation({ summary: 'Bỏ lịch nhắc riêng của một nơi; bỏ lần nữa không thay đổi gì' })
  @Answers(shownPolicySchema)
  async forget(
    @By() { tenantId, accountId: actorId }: Actor,
    @Query({ schema: policyPlaceSchema }) place: PolicyPlaceBody,
  ): Promise<ShownPolicy> {
    granted(await this.forgetPolicy.run({ tenantId, actorId, place }));
    return found(await this.showPolicy.run(tenantId, place));
  }

  @Post('effect')
  @HttpCode(200)
  @Allow('reminder.shape')
  @ApiOperation({ summary: 'Lịch nhắc này sẽ gửi bao nhiêu thư mỗi tháng so với hiện nay; chưa lưu gì' })
  @Answers(reminderEffectSchema)
  async effect(
    @By() { tenantId }: Actor,
    @Body({ schema: previewPolicyBodySchema }) { place, changes }: PreviewPolicyBody,
  ): Promise<ReminderEffect> {
    return found(await this.previewPolicy.run(tenantId, place, changes));
  }
}
