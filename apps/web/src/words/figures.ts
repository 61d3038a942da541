import type { Figure, FigureName, LateDuty, Summary, Tally } from '#contracts';

export const windowWords: Record<Summary['window'], string> = {
  Q1: 'Quý I',
  H1: '6 tháng',
  Q3: 'Quý III',
  Y: 'Cả năm',
};

export const tallyWords: readonly { key: keyof Tally; label: string }[] = [
  { key: 'total', label: 'Tổng số' },
  { key: 'doneOnTime', label: 'Xong đúng hạn' },
  { key: 'doneLate', label: 'Xong quá hạn' },
  { key: 'awaiting', label: 'Chờ xác nhận' },
  { key: 'inTime', label: 'Còn trong hạn' },
  { key: 'overdue', label: 'Quá hạn' },
  { key: 'noDate', label: 'Không hạn' },
];

type Standing = Exclude<keyof Tally, 'total'>;

/** In the middle of a sentence. */
export const standingWords: Record<Standing, string> = {
  doneOnTime: 'hoàn thành đúng hạn',
  doneLate: 'hoàn thành quá hạn',
  awaiting: 'chờ xác nhận',
  inTime: 'còn trong hạn',
  overdue: 'quá hạn chưa báo cáo',
  noDate: 'không ấn định ngày',
};

export const figureWords: Record<keyof Tally, string> = { total: 'tổng số', ...standingWords };

/** As the heading of what a figure opens. */
export const figureTitle: Record<FigureName, string> = {
  total: 'Tổng số phần việc',
  doneEarly: 'Hoàn thành trước hạn',
  doneOnTime: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành quá hạn',
  awaiting: 'Đã báo cáo, chờ xác nhận',
  inTime: 'Chưa báo cáo, còn trong hạn',
  overdue: 'Quá hạn, chưa có báo cáo',
  noDate: 'Không ấn định ngày',
  done: 'Đã hoàn thành',
  settled: 'Đã hoàn thành hoặc quá hạn (mẫu số của tỷ lệ)',
  dated: 'Phần việc có thời hạn',
  cameDue: 'Đến hạn trong kỳ',
  reported: 'Lượt báo cáo gửi trong kỳ',
  approved: 'Lượt báo cáo được xác nhận trong kỳ',
  extended: 'Gia hạn trong kỳ',
};

/** ", Sở Tư pháp": which part of the report a figure speaks of. */
export function partWords({ area, agency, days }: Partial<Pick<Figure, 'area' | 'agency' | 'days'>> = {}): string {
  const parts = [
    area !== undefined && (area ? `lĩnh vực ${area}` : 'ngoài các lĩnh vực'),
    agency,
    days === 'original' && 'theo hạn giao ban đầu',
  ];
  return parts
    .filter(Boolean)
    .map((words) => `, ${words}`)
    .join('');
}

/** "II. Cải cách thể chế"; the code alone, or what the plan puts into no area. */
export function areaTitle(area: string, areaName: string): string {
  return [area, areaName].filter(Boolean).join('. ') || 'Ngoài các lĩnh vực';
}

/** The parts and bases of the rates: see `rateNote` of the paper. */
export const doneOf = ({ doneOnTime, doneLate }: Tally): number => doneOnTime + doneLate;
export const settledOf = ({ doneOnTime, doneLate, overdue }: Tally): number => doneOnTime + doneLate + overdue;

export const lateWords: Record<LateDuty['standing'], string> = {
  overdue: 'chưa báo cáo',
  awaiting: 'chờ xác nhận',
  doneLate: 'đã xong',
};

const percent = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 1 });

/** A share in percent; a dash where nothing has come due yet. */
export const rateWords = (rate: number | null): string => (rate === null ? '–' : percent.format(rate));

/** The report window that an officer most likely wants in a given month (1–12). */
export function likelyWindow(month: number): Summary['window'] {
  if (month <= 4) return 'Q1';
  if (month <= 7) return 'H1';
  return month <= 10 ? 'Q3' : 'Y';
}
