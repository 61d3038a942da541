import type { TthcColumn } from '#contracts';
import { COLUMN_NUMBERS } from './tthc-figures.js';

/** Headings of form II.06a/VPCP/KSTT, each able to stand alone. */
export const COLUMN_NAMES: Readonly<Record<TthcColumn, string>> = {
  received: 'Tiếp nhận: tổng số',
  online: 'Tiếp nhận trong kỳ: trực tuyến',
  direct: 'Tiếp nhận trong kỳ: trực tiếp, bưu chính',
  carriedOver: 'Từ kỳ trước chuyển sang',
  resolved: 'Đã giải quyết: tổng số',
  early: 'Đã giải quyết: trước hạn',
  onTime: 'Đã giải quyết: đúng hạn',
  late: 'Đã giải quyết: quá hạn',
  inProcess: 'Đang giải quyết: tổng số',
  withinLimit: 'Đang giải quyết: trong hạn',
  overdue: 'Đang giải quyết: quá hạn',
};

/** "(3)". */
export function sayColumn(column: TthcColumn): string {
  return `(${String(COLUMN_NUMBERS[column])})`;
}

/** "(4) + (5) + (6)". */
export function sayColumns(columns: readonly TthcColumn[]): string {
  return columns.map(sayColumn).join(' + ');
}

/** "Tiếp nhận: tổng số (3)": what our own empty form prints, and its reader knows again. */
export function columnHeading(column: TthcColumn): string {
  return `${COLUMN_NAMES[column]} ${sayColumn(column)}`;
}
