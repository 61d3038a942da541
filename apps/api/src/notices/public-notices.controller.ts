import { Controller, Get, Headers, Param, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Response } from 'express';
import {
  NOTICE_ROOT,
  noticeIndexPage,
  noticeMissingPage,
  PublicNoticeView,
  readNoticeAddress,
  type NoticeFormat,
  type NoticeAddress,
} from '#tthc';
import { Public } from '../doors/allow.js';
import { entityTag, holdsTag } from '../feeds/entity-tag.js';
import { RenderedNotices } from './rendered-notices.js';

/** Readings from one network address in a minute: a whole office behind one address opens the notice when it comes. */
export const NOTICES_A_MINUTE = 300;
/** Kept by readers and caches between for five minutes: a correction is seen soon, and a rush costs nothing. */
const CACHED = 'public, max-age=300';
const HTML = 'text/html; charset=utf-8';

/** For everybody, without signing in: issued notices alone, as a page, as open data, as papers. */
@ApiTags('Công bố')
@Controller(NOTICE_ROOT)
@UseGuards(ThrottlerGuard)
@Throttle({ default: { limit: NOTICES_A_MINUTE, ttl: 60_000 } })
export class PublicNoticesController {
  constructor(
    private readonly notices: PublicNoticeView,
    private readonly rendered: RenderedNotices,
  ) {}

  @Get(':tenant')
  @Public()
  @ApiOperation({ summary: 'Các thông báo kết quả TTHC đã ban hành, theo năm' })
  @ApiResponse({ status: 200, description: 'Trang HTML', content: { 'text/html': {} } })
  async index(
    @Param('tenant') tenant: string,
    @Headers('if-none-match') held: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const index = await this.notices.index(tenant);
    if (index === null) return sendMissing(response);
    const bytes = Buffer.from(noticeIndexPage(index.tenant, index.notices));
    send(response, held, { bytes, mediaType: HTML, tag: entityTag(bytes) });
  }

  @Get(':tenant/:file')
  @Public()
  @ApiOperation({ summary: 'Thông báo một tháng, lần mới nhất: 2026-03, hoặc .csv .json .docx .xlsx' })
  @ApiResponse({ status: 200, description: 'Trang HTML hoặc tệp', content: { 'text/html': {} } })
  async newest(
    @Param('tenant') tenant: string,
    @Param('file') file: string,
    @Headers('if-none-match') held: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    await this.answer(tenant, readNoticeAddress(file), held, response);
  }

  @Get(':tenant/:month/:file')
  @Public()
  @ApiOperation({ summary: 'Thông báo một tháng, một lần ban hành: 2026-03/lan-1, hoặc .csv .json .docx .xlsx' })
  @ApiResponse({ status: 200, description: 'Trang HTML hoặc tệp', content: { 'text/html': {} } })
  async version(
    @Param() { tenant, month, file }: { readonly tenant: string; readonly month: string; readonly file: string },
    @Headers('if-none-match') held: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    await this.answer(tenant, readNoticeAddress(month, file), held, response);
  }

  @Get(['', '*anything'])
  @Public()
  @ApiExcludeEndpoint()
  nothing(@Res() response: Response): void {
    sendMissing(response);
  }

  private async answer(
    tenant: string,
    address: NoticeAddress | null,
    held: string | undefined,
    response: Response,
  ): Promise<void> {
    const notice = address && (await this.notices.read(tenant, address.month, address.version));
    if (address === null || notice === null) return sendMissing(response);
    const { format, month } = address;
    if (isPaper(format)) {
      const name = `thong-bao-tthc-${tenant}-${month}-lan-${String(notice.issue.version)}.${format}`;
      response.setHeader('Content-Disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '')}"`);
    }
    send(response, held, await this.rendered.of(notice, format));
  }
}

const isPaper = (format: NoticeFormat): boolean => format === 'docx' || format === 'xlsx' || format === 'csv';

interface Body {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly tag: string;
}

function send(response: Response, held: string | undefined, { bytes, mediaType, tag }: Body): void {
  response.setHeader('Cache-Control', CACHED);
  response.setHeader('ETag', tag);
  if (holdsTag(held, tag)) return void response.status(304).end();
  response.setHeader('Content-Type', mediaType);
  response.send(bytes);
}

function sendMissing(response: Response): void {
  response.status(404).setHeader('Content-Type', HTML);
  response.setHeader('Cache-Control', 'public, max-age=60');
  response.send(noticeMissingPage());
}
