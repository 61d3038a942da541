import type { ComparedFigures, ComparedReport, SummaryContents } from '#contracts';
import { officialNumber, officialPercent, type Table } from '#papers';
import { windowTitle } from './wording.js';

interface Line {
  readonly label: string;
  readonly of: (figures: ComparedFigures) => number | null;
  readonly isRate?: boolean;
}

export const comparedLines: readonly Line[] = [
  { label: 'Tổng số phần việc', of: ({ asOf }) => asOf.total },
  { label: 'Hoàn thành đúng hạn', of: ({ asOf }) => asOf.doneOnTime },
  { label: 'Hoàn thành quá hạn', of: ({ asOf }) => asOf.doneLate },
  { label: 'Quá hạn, chưa có báo cáo', of: ({ asOf }) => asOf.overdue },
  { label: 'Đến hạn trong kỳ', of: ({ inWindow }) => inWindow.cameDue },
  { label: 'Được xác nhận trong kỳ', of: ({ inWindow }) => inWindow.approved },
  { label: 'Tỷ lệ hoàn thành', of: ({ onTimeRate }) => onTimeRate, isRate: true },
  { label: 'Tỷ lệ hoàn thành đúng hạn', of: ({ onTimeRateStrict }) => onTimeRateStrict, isRate: true },
];

/** "Kỳ trước (quý I năm 2026)"; a report that was never frozen has nothing to be compared with. */
export const comparedHeader = (what: string, report: ComparedReport | null): string =>
  report === null ? what : `${what} (${windowTitle(report.window, report.year)})`;

/** "–" where there is no report to compare with, and where a rate has no base. */
export function comparisonTable({ now, before, lastYear }: SummaryContents['comparison']): Table {
  const cell = ({ of, isRate }: Line, figures: ComparedFigures | null): string => {
    const value = figures && of(figures);
    return value === null || isRate ? officialPercent(value) : officialNumber(value);
  };
  return {
    kind: 'table',
    caption: 'So sánh với kỳ trước và cùng kỳ năm trước',
    columns: [
      { header: 'Nội dung', width: 70 },
      { header: 'Kỳ này', width: 28, align: 'center' },
      { header: comparedHeader('Kỳ trước', before), width: 36, align: 'center' },
      { header: comparedHeader('Cùng kỳ năm trước', lastYear), width: 36, align: 'center' },
    ],
    rows: comparedLines.map((line) => ({
      cells: [line.label, cell(line, now), cell(line, before), cell(line, lastYear)],
    })),
  };
}
