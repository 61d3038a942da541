import type { FindingKind, FindingStatus, PlanFinding, ReportPeriod } from '#contracts';
import type { Tone } from './standing.js';

export const findingKinds: Readonly<Record<FindingKind, { title: string; lead: string }>> = {
  duty: { title: 'Việc có thời hạn', lead: 'Nhận: thành phần việc giao cho cơ quan, như một dòng của bảng.' },
  regime: { title: 'Chế độ báo cáo', lead: 'Nhận: mỗi cơ quan nợ một báo cáo cho từng kỳ, có nhắc và xác nhận.' },
  target: { title: 'Chỉ tiêu', lead: 'Nhận: thành chỉ tiêu của kế hoạch, để đối chiếu khi tổng hợp.' },
};

export const findingStatus: Readonly<Record<FindingStatus, { label: string; tone: Tone }>> = {
  offered: { label: 'Chưa xem', tone: 'amber' },
  confirmed: { label: 'Đã nhận', tone: 'green' },
  dismissed: { label: 'Đã bỏ', tone: 'grey' },
};

const periodNames: Readonly<Record<ReportPeriod, string>> = {
  month: 'hằng tháng',
  quarter: 'hằng quý',
  'quarter-1': 'quý I',
  'quarter-2': 'quý II',
  'half-year': '6 tháng',
  'quarter-3': 'quý III',
  'nine-months': '9 tháng',
  year: 'năm',
  'ad-hoc': 'đột xuất',
};

export const reportPeriods = (Object.keys(periodNames) as ReportPeriod[])
  .filter((period) => period !== 'ad-hoc')
  .map((value) => ({ value, label: periodNames[value] }));

export const periodsInWords = (periods: readonly ReportPeriod[]): string =>
  periods.map((period) => periodNames[period]).join(', ');

const comparators: Readonly<Record<string, string>> = {
  '>=': 'từ',
  '>': 'trên',
  '<=': 'tối đa',
  '<': 'dưới',
  '=': 'đạt',
};

/** "từ 95% trở lên" is said as the sentence has it; here the figure alone, to be checked against it. */
export function targetInWords({ target }: Pick<PlanFinding, 'target'>): string | null {
  if (target === null) return null;
  const figures = target.values.map(
    (value) => `${value.toLocaleString('vi-VN')}${target.unit === '%' ? '%' : ` ${target.unit}`}`,
  );
  if (target.comparator === 'between') return `từ ${figures.join(' đến ')}`;
  return `${comparators[target.comparator] ?? ''} ${figures.join(', ')}`.trim();
}
