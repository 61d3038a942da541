import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import { ChangeSubscription, Channels, ChannelView, CreateSubscription, TrySubscription } from '#channel';
import {
  type ChangeSubscriptionBody,
  changeSubscriptionBodySchema,
  type ChannelList,
  channelListSchema,
  type ChannelSubscription,
  channelSubscriptionSchema,
  type CreateSubscriptionBody,
  createSubscriptionBodySchema,
  idSchema,
  type Notice,
  type NoticePage,
  noticePageSchema,
  type NoticeQuery,
  noticeQuerySchema,
  noticeSchema,
} from '#contracts';
import type { Actor } from '#identity';
import { Allow } from '../doors/allow.js';
import { Answers, AnswersNothing } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';

/** A trial may cost the price of a message. */
const TRIALS_A_MINUTE = 10;

@ApiTags('Kênh nhận tin')
@Controller('api/channels')
export class ChannelsController {
  constructor(
    private readonly channels: Channels,
    private readonly view: ChannelView,
    private readonly createSubscription: CreateSubscription,
    private readonly changeSubscription: ChangeSubscription,
    private readonly trySubscription: TrySubscription,
  ) {}

  @Get()
  @Allow('channel.manage')
  @ApiOperation({ summary: 'Kênh dùng được, và nơi nhận tin nhắc ngoài thư điện tử' })
  @Answers(channelListSchema)
  async list(@By() { tenantId }: Actor): Promise<ChannelList> {
    return { channels: this.channels.states(), items: await this.view.list(tenantId) };
  }

  @Get('notices')
  @Allow('channel.manage')
  @ApiOperation({ summary: 'Sổ gửi tin: tin nào, đến đâu, bên nhận trả lời gì' })
  @Answers(noticePageSchema)
  notices(@By() { tenantId }: Actor, @Query({ schema: noticeQuerySchema }) query: NoticeQuery): Promise<NoticePage> {
    return this.view.notices(tenantId, query);
  }

  @Post('subscriptions')
  @Allow('channel.manage')
  @ApiOperation({ summary: 'Thêm nơi nhận tin; khoá ký chỉ ghi vào, không bao giờ đọc ra' })
  @Answers(channelSubscriptionSchema, 201)
  async create(
    @By() { tenantId, accountId: actorId }: Actor,
    @Body({ schema: createSubscriptionBodySchema }) body: CreateSubscriptionBody,
  ): Promise<ChannelSubscription> {
    return granted(await this.createSubscription.run({ tenantId, actorId }, body)).subscription;
  }

  @Put('subscriptions/:id')
  @Allow('channel.manage')
  @ApiOperation({ summary: 'Bật, tắt một nơi nhận tin' })
  @Answers(channelSubscriptionSchema)
  async change(
    @By() { tenantId, accountId }: Actor,
    @Param('id', { schema: idSchema }) subscriptionId: string,
    @Body({ schema: changeSubscriptionBodySchema }) { active }: ChangeSubscriptionBody,
  ): Promise<ChannelSubscription> {
    const deed = active ? 'switch-on' : 'switch-off';
    return found(await this.changeSubscription.run({ tenantId, subscriptionId }, deed, accountId));
  }

  @Delete('subscriptions/:id')
  @HttpCode(204)
  @Allow('channel.manage')
  @ApiOperation({ summary: 'Bỏ một nơi nhận tin cùng khoá ký của nó' })
  @AnswersNothing()
  async remove(
    @By() { tenantId, accountId }: Actor,
    @Param('id', { schema: idSchema }) subscriptionId: string,
  ): Promise<void> {
    found(await this.changeSubscription.run({ tenantId, subscriptionId }, 'remove', accountId));
  }

  @Post('subscriptions/:id/trial')
  @UseGuards(ThrottlerGuard)
  @Throttle({ default: { limit: TRIALS_A_MINUTE, ttl: 60_000 } })
  @Allow('channel.manage')
  @ApiOperation({ summary: 'Gửi một tin thử' })
  @Answers(noticeSchema, 201)
  async try(@By() { tenantId }: Actor, @Param('id', { schema: idSchema }) subscriptionId: string): Promise<Notice> {
    return found(await this.trySubscription.run({ tenantId, subscriptionId }));
  }
}
