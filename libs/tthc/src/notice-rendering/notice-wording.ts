import { formatDate, localDate } from '#calendar';
import type { NoticeModel } from '#contracts';
import { officialNumber, officialPercent } from '#papers';
import { monthName } from '../domain/notice-words.js';
import type { PrintedNotice } from './printed-notice.js';

export const SUBJECT = 'Kết quả tiếp nhận, giải quyết thủ tục hành chính';

/** Which act orders that procedures be followed up; the older one until it was replaced on 01/7/2025. */
const acts: readonly { readonly until: string; readonly title: string }[] = [
  {
    until: '2025-06',
    title:
      'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
  },
  {
    until: '9999-12',
    title:
      'Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia',
  },
];

export const actOf = (month: string): string => acts.find(({ until }) => month <= until)?.title ?? '';

export const day = (date: string): string => formatDate(localDate(date));

/** "tháng 3 năm 2026 (lần 2)". */
export function periodName({ model, version }: PrintedNotice): string {
  return `${monthName(model.month)}${version > 1 ? ` (lần ${String(version)})` : ''}`;
}

/** "+6,67", "-2", "0"; "–" where there is nothing to compare. */
export function officialPoints(points: number | null): string {
  if (points === null) return '–';
  const sign = points > 0 ? '+' : points < 0 ? '-' : '';
  return sign + officialPercent(Math.abs(points) / 100).replace('%', '');
}

export interface SaidRate {
  readonly key: keyof NoticeModel['rates'];
  readonly label: string;
  readonly value: number | null;
  readonly part: number;
  readonly base: number;
  /** What the base counts, so that no percentage stands without it. */
  readonly baseName: string;
}

/** The four rates of a notice with their parts and bases. */
export function saidRates({ figures, rates }: Pick<NoticeModel, 'figures' | 'rates'>): SaidRate[] {
  const { early, onTime, late, resolved, online, direct } = figures;
  const ended = { base: resolved, baseName: 'hồ sơ đã giải quyết' };
  const inTime = { key: 'onTime' as const, label: 'Giải quyết đúng hạn (gồm trước hạn)', part: early + onTime };
  const before = { key: 'early' as const, label: 'Giải quyết trước hạn', part: early };
  const after = { key: 'late' as const, label: 'Giải quyết quá hạn', part: late };
  return [
    { ...inTime, ...ended, value: rates.onTime },
    { ...before, ...ended, value: rates.early },
    { ...after, ...ended, value: rates.late },
    {
      ...{ key: 'online', label: 'Tiếp nhận trực tuyến', value: rates.online, part: online },
      ...{ base: online + direct, baseName: 'hồ sơ tiếp nhận mới trong kỳ' },
    },
  ];
}

/** "Giải quyết đúng hạn (gồm trước hạn): 96,67% (116/120 hồ sơ đã giải quyết)". */
export function sayRate({ label, value, part, base, baseName }: SaidRate): string {
  if (value === null) return `${label}: – (chưa có ${baseName})`;
  return `${label}: ${officialPercent(value)} (${officialNumber(part)}/${officialNumber(base)} ${baseName})`;
}

/** Null where no target is set. */
export function sayTarget({ target, targetMet, rates }: NoticeModel): string | null {
  if (target === null) return null;
  const met = { true: 'đạt', false: 'chưa đạt', null: 'chưa có hồ sơ đã giải quyết để đánh giá' }[String(targetMet)];
  return `Chỉ tiêu giải quyết đúng hạn: ${officialPercent(target)}; kết quả ${officialPercent(rates.onTime)}, ${met ?? ''}`;
}

export function sayReported({ byLevel }: NoticeModel): string {
  const agencies = byLevel.reduce((sum, level) => sum + level.agencies, 0);
  const reported = byLevel.reduce((sum, level) => sum + level.reported, 0);
  return `${officialNumber(reported)}/${officialNumber(agencies)} cơ quan, đơn vị đã gửi số liệu`;
}

export const RATE_NOTE =
  'Tỷ lệ đúng hạn = (trước hạn + đúng hạn) ÷ đã giải quyết; tỷ lệ trực tuyến = tiếp nhận trực tuyến ÷ (trực tuyến + trực tiếp, bưu chính); ' +
  'dấu “–” là chưa có hồ sơ nào ở mẫu số. Xếp hạng theo tỷ lệ đúng hạn trong cùng cấp; bằng nhau thì cùng hạng.';
