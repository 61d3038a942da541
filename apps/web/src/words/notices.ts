import type { NoticeLevel, NoticeState } from '#contracts';
import type { Tone } from './standing.js';

export const noticeStateWords: Record<NoticeState, { label: string; tone: Tone }> = {
  draft: { label: 'Dự thảo', tone: 'amber' },
  issued: { label: 'Đã ban hành', tone: 'green' },
};

export const levelWords: Record<NoticeLevel, string> = {
  ministry: 'Cấp bộ',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  department: 'Đơn vị trực thuộc',
};

const percent = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 2 });
const points = new Intl.NumberFormat('vi-VN', { signDisplay: 'exceptZero', maximumFractionDigits: 2 });

/** As the paper prints it, two decimals; a dash where there is nothing to divide by. */
export const noticeRate = (rate: number | null): string => (rate === null ? '–' : percent.format(rate));

/** "+6,67 điểm %". */
export const pointWords = (value: number | null): string => (value === null ? '–' : `${points.format(value)} điểm %`);
