import { renderCsv, renderWord, renderWorkbook } from '#papers';
import { noticeDocument } from './notice-document.js';
import { agencySheet, noticeWorkbook } from './notice-workbook.js';
import type { PrintedNotice } from './printed-notice.js';

/** The notice as a Word file in the layout of NĐ 30/2020. The same notice gives the same bytes. */
export const renderNoticeWord = (notice: PrintedNotice): Promise<Buffer> => renderWord(noticeDocument(notice));

export const renderNoticeWorkbook = (notice: PrintedNotice): Promise<Buffer> => renderWorkbook(noticeWorkbook(notice));

/** Open data: a row for every agency, its header row first. */
export function renderNoticeCsv(notice: PrintedNotice): string {
  const { name, columns, rows } = agencySheet(notice, []);
  return renderCsv({ name, heading: [], columns, rows });
}
