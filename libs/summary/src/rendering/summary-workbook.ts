import type { Summary } from '#contracts';
import type { Cell, Sheet, SheetColumn } from '#papers';
import { comingSheet, lateSheet } from './duty-sheets.js';
import { type FiguresRow, figuresSheet, ratesOf } from './figures-sheet.js';
import { saidRates } from './rates.js';
import { contentsSheets } from './contents-sheets.js';
import type { SummaryReport } from './summary-report.js';
import { asOfDay, figureLines, planReference, rateNote, windowDays, windowName } from './wording.js';

/** The same figures as the document's, as numbers and days that can be sorted and summed. */
export function summaryWorkbook({ summary, contents, context }: SummaryReport): Sheet[] {
  const heading = (title: string, ...notes: string[]): string[] => [
    `${title} ${windowName(summary, context.plan.year)} (${asOfDay(summary)})`,
    planReference(context),
    ...notes,
  ];
  return [
    totals(summary, heading('Tổng hợp kết quả thực hiện', `Kỳ báo cáo ${windowDays(summary)}`)),
    figuresSheet(
      { sheet: 'Theo lĩnh vực', what: 'Lĩnh vực' },
      heading('Kết quả theo lĩnh vực', rateNote),
      areaRows(summary),
      summary,
    ),
    figuresSheet(
      { sheet: 'Theo cơ quan', what: 'Cơ quan, đơn vị' },
      heading('Kết quả theo cơ quan, đơn vị', rateNote),
      agencyRows(summary),
      summary,
    ),
    lateSheet(summary, heading('Phần việc chậm tiến độ')),
    comingSheet(summary, heading('Phần việc sắp đến hạn')),
    ...contentsSheets(contents, heading),
  ];
}

function totals(summary: Summary, heading: string[]): Sheet {
  const { asOf, doneEarly, inWindow } = summary;
  const counts = { ...asOf, doneEarly };
  const columns: SheetColumn[] = [
    { header: 'Nội dung', width: 60 },
    { header: 'Giá trị', width: 14, align: 'right' },
    { header: 'Mẫu số', width: 14, align: 'right' },
    { header: 'Cách tính mẫu số', width: 60 },
  ];
  const rows: Cell[][] = [
    ['Tổng số phần việc đã giao', asOf.total, null, null],
    ...figureLines.map(({ key, label }): Cell[] => [label, counts[key], null, null]),
    ...saidRates(summary).map((rate): Cell[] => [rate.label, { percent: rate.value }, rate.base, rate.baseName]),
    ['Phần việc đến hạn trong kỳ', inWindow.cameDue, null, null],
    ['Lượt báo cáo được gửi trong kỳ', inWindow.reported, null, null],
    ['Lượt báo cáo được xác nhận trong kỳ', inWindow.approved, null, null],
  ];
  return { name: 'Tổng hợp', heading, columns, rows };
}

const areaRows = (summary: Summary): FiguresRow[] =>
  summary.byArea.map(({ area, areaName, asOf, doneEarly, ...each }) => ({
    label: area,
    name: areaName,
    asOf,
    doneEarly,
    rates: ratesOf(each),
  }));

const agencyRows = (summary: Summary): FiguresRow[] =>
  summary.byAgency.map((each, index) => ({
    label: index + 1,
    name: each.agency,
    asOf: each.asOf,
    doneEarly: each.doneEarly,
    rates: ratesOf(each),
  }));
