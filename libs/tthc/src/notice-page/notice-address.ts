import type { TthcMonth } from '#contracts';

/** Where the public finds notices; the addresses are cited in papers and never change. */
export const NOTICE_ROOT = '/cong-bo/tthc';

export const noticeFormats = ['html', 'csv', 'json', 'docx', 'xlsx'] as const;
export type NoticeFormat = (typeof noticeFormats)[number];

const MONTH = /^(20\d\d-(?:0[1-9]|1[0-2]))(?:\.(csv|json|docx|xlsx))?$/;
const VERSION = /^lan-([1-9]\d{0,3})(?:\.(csv|json|docx|xlsx))?$/;

export const indexPath = (tenantCode: string): string => `${NOTICE_ROOT}/${encodeURIComponent(tenantCode)}`;

/** Without a version: the one that stands. */
export function noticePath(
  tenantCode: string,
  month: TthcMonth,
  version?: number,
  format: NoticeFormat = 'html',
): string {
  const which = version === undefined ? '' : `/lan-${String(version)}`;
  return `${indexPath(tenantCode)}/${month}${which}${format === 'html' ? '' : `.${format}`}`;
}

export interface NoticeAddress {
  readonly month: TthcMonth;
  /** Null: the one that stands. */
  readonly version: number | null;
  readonly format: NoticeFormat;
}

/** What the last one or two parts of an address mean: "2026-03.csv", or "2026-03" and "lan-1.csv". Null for anything else. */
export function readNoticeAddress(last: string, versioned?: string): NoticeAddress | null {
  const month = MONTH.exec(last);
  if (month?.[1] === undefined) return null;
  if (versioned === undefined) return { month: month[1], version: null, format: formatOf(month[2]) };
  const version = month[2] === undefined ? VERSION.exec(versioned) : null;
  return version === null ? null : { month: month[1], version: Number(version[1]), format: formatOf(version[2]) };
}

const formatOf = (ending: string | undefined): NoticeFormat =>
  noticeFormats.find((format) => format === ending) ?? 'html';
