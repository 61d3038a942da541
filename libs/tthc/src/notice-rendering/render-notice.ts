import type { PaperFormat, TthcMonth } from '#contracts';
import { renderCsv, renderPage, renderWord, renderWorkbook, writeWord, writeWorkbook } from '#papers';
import { noticeDocument } from './notice-document.js';
import { agencySheet, noticeWorkbook } from './notice-workbook.js';
import type { PrintedNotice } from './printed-notice.js';

/** The notice as a Word file in the layout of NĐ 30/2020. The same notice gives the same bytes. */
export const renderNoticeWord = (notice: PrintedNotice): Promise<Buffer> => renderWord(noticeDocument(notice));

/** As a web page that prints as the Word file does. */
export const renderNoticePage = (notice: PrintedNotice): string => renderPage(noticeDocument(notice));

export const renderNoticeWorkbook = (notice: PrintedNotice): Promise<Buffer> => renderWorkbook(noticeWorkbook(notice));

/** Either of them piece by piece. */
export const writeNotice = (notice: PrintedNotice, format: PaperFormat): AsyncIterable<Buffer> =>
  format === 'word' ? writeWord(noticeDocument(notice)) : writeWorkbook(noticeWorkbook(notice));

export function noticeFileName({ month, version }: { month: TthcMonth; version: number }, format: PaperFormat): string {
  return `Thông báo TTHC ${month} lần ${String(version)}.${format === 'word' ? 'docx' : 'xlsx'}`;
}

/** Open data: a row for every agency, its header row first. */
export function renderNoticeCsv(notice: PrintedNotice): string {
  const { name, columns, rows } = agencySheet(notice, []);
  return renderCsv({ name, heading: [], columns, rows });
}
