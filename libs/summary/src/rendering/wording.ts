import { formatDate, localDate } from '#calendar';
import type { LateDuty, Summary, Tally } from '#contracts';
import type { SummaryContext } from './summary-context.js';

export const day = (date: string): string => formatDate(localDate(date));

export const windowName = (summary: Summary, year: number): string => windowTitle(summary.window, year);

export function windowTitle(window: Summary['window'], year: number): string {
  const names: Record<Summary['window'], string> = {
    Q1: `quý I năm ${year}`,
    H1: `6 tháng đầu năm ${year}`,
    Q3: `quý III năm ${year}`,
    Y: `năm ${year}`,
  };
  return names[window];
}

/** Of a window that has not ended the figures are provisional, and every place that gives them says so. */
export const asOfDay = (summary: Summary): string =>
  summary.closed
    ? `tính đến hết ngày ${day(summary.to)}`
    : `tạm tính đến ngày ${day(summary.countedTo)} (kỳ báo cáo chưa kết thúc)`;

export const windowDays = (summary: Summary): string => `từ ngày ${day(summary.from)} đến hết ngày ${day(summary.to)}`;

export function planReference({ plan }: SummaryContext): string {
  if (plan.number === null) return `Kế hoạch cải cách hành chính năm ${plan.year} của ${plan.issuer}`;
  const issued = plan.issuedOn === null ? '' : ` ngày ${day(plan.issuedOn)}`;
  return `Kế hoạch số ${plan.number}${issued} của ${plan.issuer} về cải cách hành chính năm ${plan.year}`;
}

/** The six standings in the order in which a report lists them. */
export const standings: readonly { key: Exclude<keyof Tally, 'total'>; label: string; short: string }[] = [
  { key: 'doneOnTime', label: 'Hoàn thành đúng hạn', short: 'Hoàn thành đúng hạn' },
  { key: 'doneLate', label: 'Hoàn thành quá hạn', short: 'Hoàn thành quá hạn' },
  { key: 'awaiting', label: 'Đã báo cáo, chờ xác nhận', short: 'Chờ xác nhận' },
  { key: 'inTime', label: 'Chưa báo cáo, còn trong hạn', short: 'Trong hạn' },
  { key: 'overdue', label: 'Quá hạn, chưa có báo cáo', short: 'Quá hạn' },
  { key: 'noDate', label: 'Không ấn định ngày (thường xuyên, có điều kiện)', short: 'Không hạn' },
];

interface FigureLine {
  readonly key: Exclude<keyof Tally, 'total'> | 'doneEarly';
  readonly label: string;
  readonly short: string;
}

const early: FigureLine = { key: 'doneEarly', label: 'Trong đó trước hạn', short: 'Trong đó trước hạn' };

/** The standings, and under what is done on time how much of it was reported before its day. */
export const figureLines: readonly FigureLine[] = standings.flatMap((line) =>
  line.key === 'doneOnTime' ? [line, early] : [line],
);

export const lateStanding: Record<LateDuty['standing'], string> = {
  overdue: 'Quá hạn, chưa có báo cáo',
  awaiting: 'Báo cáo quá hạn, chờ xác nhận',
  doneLate: 'Hoàn thành quá hạn',
};

/** Of a late duty whose agency has given no reason. */
export const noReason = 'Chưa nêu';

export const rateNote =
  'Tỷ lệ hoàn thành = số đã hoàn thành (đúng hạn và quá hạn) chia cho tổng số đã hoàn thành và số quá hạn chưa có ' +
  'báo cáo; dấu “–” là chưa có phần việc nào ở mẫu số.';

export const sameRateNote = 'Tỷ lệ hoàn thành tính trên mẫu số như tại mục II.';

/** A province has hundreds of agencies: a longer list is no reading matter, and goes to a table. */
export const mostLinesInText = 12;
