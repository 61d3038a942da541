import { Controller, Get, Headers, Param, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Response } from 'express';
import { ReadFeed } from '#feed';
import { Public } from '../doors/allow.js';
import { found } from '../problems/refusal.js';
import { entityTag, holdsTag } from './entity-tag.js';
import { FEED_ROUTE } from './feed-path.js';

/** Readings from one network address in a minute: a whole office behind one address has its calendars refreshed at once in the morning. */
export const READINGS_A_MINUTE = 300;

@ApiTags('Lịch')
@Controller(FEED_ROUTE)
export class CalendarController {
  constructor(private readonly readFeed: ReadFeed) {}

  /** Public, as calendar programs cannot sign in: the token is the key, and it opens nothing else. */
  @Get(':token.ics')
  @Public()
  @UseGuards(ThrottlerGuard)
  @Throttle({ default: { limit: READINGS_A_MINUTE, ttl: 60_000 } })
  @ApiOperation({ summary: 'Lịch hạn việc (iCalendar) cho phần mềm lịch; địa chỉ lạ hoặc đã thu hồi: 404' })
  @ApiResponse({ status: 200, description: 'Tệp iCalendar', content: { 'text/calendar': {} } })
  @ApiResponse({ status: 304, description: 'Chưa có gì thay đổi (If-None-Match)' })
  async read(
    @Param('token') token: string,
    @Headers('if-none-match') held: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const text = found(await this.readFeed.run(token));
    response.type('text/calendar; charset=utf-8');
    response.setHeader('Content-Disposition', 'inline; filename="don-doc.ics"');
    // Kept by whoever asked, and asked about each time.
    response.setHeader('Cache-Control', 'private, no-cache');
    response.setHeader('X-Robots-Tag', 'noindex');
    const tag = entityTag(text);
    response.setHeader('ETag', tag);
    if (holdsTag(held, tag)) response.status(304);
    return text;
  }
}
