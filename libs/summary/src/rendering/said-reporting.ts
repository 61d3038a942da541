import type { SummaryContents } from '#contracts';
import { type Block, list, officialNumber, officialPercent, paragraph, type Table } from '#papers';
import { day } from './wording.js';

/** Agencies from which nothing has come; many of them are listed in an annex. */
export function notReportedBlocks({ notReported, knownTo }: SummaryContents, annex: string | null): Block[] {
  if (notReported.length === 0) return [];
  const until = `(tính đến ngày ${day(knownTo)})`;
  if (annex === null) return [paragraph(`Cơ quan, đơn vị chưa báo cáo ${until}:`), list(notReported.map(sayMissing))];
  const count = officialNumber(notReported.length);
  return [paragraph(`Có ${count} cơ quan, đơn vị chưa báo cáo ${until}. Danh mục chi tiết tại ${annex}.`)];
}

export function missingTable({ notReported }: SummaryContents): Table {
  return {
    kind: 'table',
    columns: [
      { header: 'TT', width: 10, align: 'center' },
      { header: 'Cơ quan, đơn vị', width: 80 },
      { header: 'Chưa báo cáo', width: 80 },
      { header: 'Hạn báo cáo', width: 30, align: 'center' },
      { header: 'Số phần việc quá hạn', width: 30, align: 'center' },
    ],
    rows: notReported.map(({ agency, kind, due, overdue }, index) => ({
      cells: [String(index + 1), agency, missingKinds[kind], due ? day(due) : '–', officialNumber(overdue)],
    })),
  };
}

const missingKinds = {
  silent: 'Trong kỳ không gửi báo cáo nào',
  periodic: 'Chưa gửi báo cáo định kỳ của kỳ này',
} as const;

export function sayMissing({ agency, kind, due, overdue }: SummaryContents['notReported'][number]): string {
  const owed = overdue > 0 ? `; còn ${officialNumber(overdue)} phần việc quá hạn` : '';
  if (kind === 'silent') return `${agency}: trong kỳ không gửi báo cáo nào${owed}`;
  return `${agency}: chưa gửi báo cáo định kỳ của kỳ này${due ? ` (hạn ${day(due)})` : ''}${owed}`;
}

export function extensionBlocks({ extensions }: SummaryContents): Block[] {
  if (extensions.length === 0) return [];
  const said = extensions.map(({ row, title, agency, before, due, reason }) => {
    const words = `${row ? `${row}. ` : ''}${title} (${agency}): ${before ? `từ ngày ${day(before)} ` : ''}đến ngày ${day(due)}`;
    return reason ? `${words}; lý do: ${reason}` : words;
  });
  return [paragraph(`Trong kỳ có ${officialNumber(extensions.length)} lượt gia hạn:`), list(said)];
}

/** Of the year alone: the index is scored once a year. */
export function parIndexWords({ done, base, share, points, maxPoints }: SummaryContents['parIndex']): string {
  const figures = `${officialNumber(done)}/${officialNumber(base)} phần việc có thời hạn đã hoàn thành`;
  if (share === null || points === null) return 'Chưa có phần việc nào có thời hạn để tự chấm điểm.';
  return `${figures} (${decimalPercent(share)}); tự chấm ${comma(points)}/${comma(maxPoints)} điểm.`;
}

export const parIndexNote =
  'Cách tính: số phần việc đã hoàn thành chia cho tổng số phần việc có thời hạn, đối chiếu với bảng điểm:';

const gives = { full: 'điểm tối đa', 'pro-rata': 'điểm theo tỷ lệ hoàn thành', none: 'không có điểm' } as const;

/** "Từ 80%: điểm theo tỷ lệ hoàn thành". */
export const parIndexBands = ({ bands }: SummaryContents['parIndex']): string[] =>
  bands
    .toSorted((one, other) => other.from - one.from)
    .map((band) => `Từ ${decimalPercent(band.from)}: ${gives[band.gives]}`);

const comma = (value: number): string => String(value).replace('.', ',');
const decimalPercent = (share: number): string => `${comma(Math.round(share * 10_000) / 100)}%`;

/** Of a plan with plans under it; the table leaves a dash where a report is missing, and the words name it. */
export function lowerBlocks({ lower }: SummaryContents): Block[][] {
  if (lower.length === 0) return [];
  const missing = lower.filter(({ report }) => report === null).map(({ title }) => title);
  const words = `Có ${officialNumber(lower.length)} kế hoạch cấp dưới, ${officialNumber(lower.length - missing.length)} đã có báo cáo.`;
  const centred = (header: string) => ({ header, width: 22, align: 'center' as const });
  return [
    [
      paragraph(missing.length === 0 ? words : `${words} Chưa có báo cáo:`),
      ...(missing.length === 0 ? [] : [list(missing)]),
      {
        kind: 'table',
        columns: [
          { header: 'Kế hoạch', width: 70 },
          ...['Tổng số', 'Hoàn thành', 'Quá hạn', 'Tỷ lệ hoàn thành'].map(centred),
        ],
        rows: lower.map(({ title, report }) => ({
          cells: report
            ? [
                title,
                ...[report.asOf.total, report.asOf.doneOnTime + report.asOf.doneLate, report.asOf.overdue].map(
                  officialNumber,
                ),
                officialPercent(report.onTimeRate),
              ]
            : [title, '–', '–', '–', '–'],
        })),
      },
    ],
  ];
}
