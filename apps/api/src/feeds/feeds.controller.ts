import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type CalendarFeed,
  calendarFeedListSchema,
  type CalendarFeedQuery,
  calendarFeedQuerySchema,
  type CreateCalendarFeedBody,
  createCalendarFeedBodySchema,
  type CreatedCalendarFeed,
  createdCalendarFeedSchema,
  idSchema,
} from '#contracts';
import { CalendarFeedView, keepsFeed, MakeFeed, RevokeFeed } from '#feed';
import type { Actor } from '#identity';
import { type Config, CONFIG } from '#platform';
import { Allow } from '../doors/allow.js';
import { Answers, AnswersNothing } from '../doors/answers.js';
import { By } from '../doors/signed-in-request.js';
import { found, granted } from '../problems/refusal.js';
import { feedPath } from './feed-path.js';

@ApiTags('Lịch')
@Controller('api/feeds')
export class FeedsController {
  constructor(
    private readonly feeds: CalendarFeedView,
    private readonly makeFeed: MakeFeed,
    private readonly revokeFeed: RevokeFeed,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow('feed.keep')
  @ApiOperation({ summary: 'Địa chỉ lịch của mình và của một cơ quan (mặc định: cơ quan mình)' })
  @Answers(calendarFeedListSchema)
  async list(
    @By() actor: Actor,
    @Query({ schema: calendarFeedQuerySchema }) query: CalendarFeedQuery,
  ): Promise<{ items: CalendarFeed[] }> {
    const { tenantId, accountId } = actor;
    const agencyId = query.agencyId ?? actor.agencyId;
    const isKept = agencyId === null || keepsFeed(actor, { tenantId, scope: 'agency', ownerId: agencyId });
    found(isKept || null);
    return { items: await this.feeds.list(tenantId, accountId, agencyId) };
  }

  @Post()
  @Allow('feed.keep')
  @ApiOperation({ summary: 'Tạo địa chỉ lịch; địa chỉ chỉ hiện một lần này' })
  @Answers(createdCalendarFeedSchema, 201)
  async make(
    @By() actor: Actor,
    @Body({ schema: createCalendarFeedBodySchema }) body: CreateCalendarFeedBody,
  ): Promise<CreatedCalendarFeed> {
    const { feed, token } = granted(await this.makeFeed.run({ actor, ...body }));
    return { feed, address: `${this.config.publicUrl}${feedPath(token)}` };
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('feed.keep')
  @ApiOperation({ summary: 'Thu hồi địa chỉ lịch' })
  @AnswersNothing()
  async revoke(@By() actor: Actor, @Param('id', { schema: idSchema }) id: string): Promise<void> {
    found((await this.revokeFeed.run(actor, id)) || null);
  }
}
