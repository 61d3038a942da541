import { Injectable } from '@nestjs/common';
import {
  type NoticeFormat,
  noticePage,
  openNotice,
  type PublicNotice,
  renderNoticeCsv,
  renderNoticeWord,
  renderNoticeWorkbook,
} from '#tthc';
import { entityTag } from '../feeds/entity-tag.js';
import { mediaTypeOf } from '../uploads/file-kind.js';

/** Bytes of finished pages and files that are kept: a country's notice in every format, or all of a province's year. */
const KEPT_AT_MOST = 64 * 1024 * 1024;

export interface RenderedNotice {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly tag: string;
}

/** Public pages and files, drawn once: an issued notice never changes, and drawing a large one takes a second. */
@Injectable()
export class RenderedNotices {
  private readonly kept = new Map<string, RenderedNotice>();
  private size = 0;

  async of(notice: PublicNotice, format: NoticeFormat): Promise<RenderedNotice> {
    const key = [notice.id, notice.place.newest, format].join(' ');
    const held = this.kept.get(key);
    if (held) {
      // The last asked for goes last.
      this.kept.delete(key);
      this.kept.set(key, held);
      return held;
    }
    const rendered = await render(notice, format);
    this.keep(key, rendered);
    return rendered;
  }

  private keep(key: string, rendered: RenderedNotice): void {
    if (this.kept.has(key) || rendered.bytes.length > KEPT_AT_MOST) return;
    this.kept.set(key, rendered);
    this.size += rendered.bytes.length;
    for (const [oldest, { bytes }] of this.kept) {
      if (this.size <= KEPT_AT_MOST) return;
      this.kept.delete(oldest);
      this.size -= bytes.length;
    }
  }
}

async function render({ issue, place }: PublicNotice, format: NoticeFormat): Promise<RenderedNotice> {
  const { bytes, mediaType } = await drawn(issue, place, format);
  return { bytes, mediaType, tag: entityTag(bytes) };
}

async function drawn(
  issue: PublicNotice['issue'],
  place: PublicNotice['place'],
  format: NoticeFormat,
): Promise<Omit<RenderedNotice, 'tag'>> {
  switch (format) {
    case 'html':
      return { bytes: Buffer.from(noticePage(issue, place)), mediaType: 'text/html; charset=utf-8' };
    case 'csv':
      return { bytes: Buffer.from(renderNoticeCsv(issue)), mediaType: 'text/csv; charset=utf-8' };
    case 'json':
      return { bytes: Buffer.from(JSON.stringify(openNotice(issue))), mediaType: 'application/json; charset=utf-8' };
    case 'docx':
      return { bytes: await renderNoticeWord(issue), mediaType: mediaTypeOf('docx') };
    case 'xlsx':
      return { bytes: await renderNoticeWorkbook(issue), mediaType: mediaTypeOf('xlsx') };
  }
}
