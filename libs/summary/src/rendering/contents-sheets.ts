import type { ComparedFigures, SummaryContents } from '#contracts';
import type { Cell, Sheet, SheetColumn } from '#papers';
import { comparedHeader, comparedLines } from './said-comparison.js';
import { sayMet, sayTarget } from './said-targets.js';

type Heading = (title: string) => string[];

const number = (header: string): SheetColumn => ({ header, width: 22, align: 'right' });
const text = (header: string, width: number): SheetColumn => ({ header, width });
const dayColumn = (header: string): SheetColumn => ({ header, width: 14, align: 'center' });
const dateCell = (date: string | null): Cell => (date === null ? null : { date });
const position: SheetColumn = { header: 'TT', width: 6, align: 'center' };

/** What stands beside the figures, for those who sort and sum. */
export function contentsSheets(contents: SummaryContents, heading: Heading): Sheet[] {
  return [
    comparison(contents, heading('So sánh')),
    targets(contents, heading('Chỉ tiêu của Kế hoạch')),
    extensions(contents, heading('Gia hạn trong kỳ')),
    notReported(contents, heading('Cơ quan chưa báo cáo')),
    lower(contents, heading('Báo cáo của kế hoạch cấp dưới')),
    evidence(contents, heading('Tài liệu kiểm chứng')),
    parIndex(contents, heading('Tự chấm điểm mức độ hoàn thành Kế hoạch')),
  ];
}

function comparison({ comparison: { now, before, lastYear } }: SummaryContents, heading: string[]): Sheet {
  const columns = [text('Nội dung', 40), number('Kỳ này'), number(comparedHeader('Kỳ trước', before))];
  const rows = comparedLines.map(({ label, of, isRate }): Cell[] => {
    const cell = (figures: ComparedFigures | null): Cell =>
      figures === null ? '–' : isRate ? { percent: of(figures) } : of(figures);
    return [label, cell(now), cell(before), cell(lastYear)];
  });
  return {
    name: 'So sánh',
    heading,
    columns: [...columns, number(comparedHeader('Cùng kỳ năm trước', lastYear))],
    rows,
  };
}

function targets({ targets: all }: SummaryContents, heading: string[]): Sheet {
  return {
    name: 'Chỉ tiêu',
    heading,
    columns: [
      ...[position, text('Lĩnh vực', 10), text('Chỉ tiêu', 70), text('Mức giao', 24), number('Kết quả')],
      ...[text('Đơn vị tính', 14), text('Đánh giá', 18), text('Ghi chú', 40)],
    ],
    rows: all.map((target, index) => [
      ...[index + 1, target.area, target.text, sayTarget(target), target.measured],
      ...[target.unit, sayMet(target), target.note],
    ]),
  };
}

function extensions({ extensions: all }: SummaryContents, heading: string[]): Sheet {
  return {
    name: 'Gia hạn',
    heading,
    columns: [
      ...[position, text('STT trong Kế hoạch', 12), text('Nội dung phần việc', 70), text('Cơ quan, đơn vị', 36)],
      ...[dayColumn('Hạn trước'), dayColumn('Hạn mới'), dayColumn('Ngày cho gia hạn'), text('Lý do', 50)],
    ],
    rows: all.map(({ row, title, agency, before, due, grantedOn, reason }, index) => [
      ...[index + 1, row, title, agency, dateCell(before), dateCell(due), dateCell(grantedOn), reason],
    ]),
  };
}

function notReported({ notReported: all }: SummaryContents, heading: string[]): Sheet {
  const kinds = { periodic: 'Chưa gửi báo cáo định kỳ', silent: 'Có việc quá hạn, không gửi báo cáo nào' } as const;
  return {
    name: 'Chưa báo cáo',
    heading,
    columns: [position, text('Cơ quan, đơn vị', 48), text('Nội dung', 40), dayColumn('Hạn'), number('Việc quá hạn')],
    rows: all.map(({ agency, kind, due, overdue }, index) => [index + 1, agency, kinds[kind], dateCell(due), overdue]),
  };
}

function lower({ lower: all }: SummaryContents, heading: string[]): Sheet {
  return {
    name: 'Cấp dưới',
    heading,
    columns: [
      ...[position, text('Kế hoạch', 60), number('Tổng số'), number('Hoàn thành'), number('Quá hạn')],
      ...[number('Tỷ lệ hoàn thành'), text('Báo cáo', 20)],
    ],
    rows: all.map(({ title, report }, index) =>
      report === null
        ? [index + 1, title, null, null, null, null, 'Chưa có báo cáo']
        : [
            ...[
              index + 1,
              title,
              report.asOf.total,
              report.asOf.doneOnTime + report.asOf.doneLate,
              report.asOf.overdue,
            ],
            ...[{ percent: report.onTimeRate }, `Lần ${String(report.version)}`],
          ],
    ),
  };
}

function evidence({ evidence: all }: SummaryContents, heading: string[]): Sheet {
  return {
    name: 'Kiểm chứng',
    heading,
    columns: [
      ...[position, text('STT trong Kế hoạch', 12), text('Nội dung phần việc', 70), text('Cơ quan, đơn vị', 36)],
      ...[text('Văn bản', 28), dayColumn('Ngày báo cáo')],
    ],
    rows: all.map(({ row, title, agency, documentNumber, sentOn }, index) => [
      ...[index + 1, row, title, agency, documentNumber, dateCell(sentOn)],
    ]),
  };
}

function parIndex({ parIndex: score }: SummaryContents, heading: string[]): Sheet {
  const gives = { full: 'điểm tối đa', 'pro-rata': 'theo tỷ lệ', none: 'không có điểm' } as const;
  return {
    name: 'Tự chấm điểm',
    heading,
    columns: [text('Nội dung', 60), number('Giá trị')],
    rows: [
      ['Phần việc đã hoàn thành', score.done],
      ['Phần việc có thời hạn', score.base],
      ['Mức độ hoàn thành', { percent: score.share }],
      ['Điểm tối đa', score.maxPoints],
      ['Điểm tự chấm', score.points],
      ...score.bands.map((band): Cell[] => [`Từ mức sau đây: ${gives[band.gives]}`, { percent: band.from }]),
    ],
  };
}
