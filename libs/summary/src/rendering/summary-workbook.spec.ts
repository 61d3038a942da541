import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { renderWorkbook } from '#papers';
import { aReportOf } from '../../../../test/support/a-summary-context.js';
import { halfYearFacts } from '../../../../test/support/half-year-facts.js';
import { summaryWorkbook } from './summary-workbook.js';

const sheets = summaryWorkbook(aReportOf('H1', halfYearFacts));
const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];

describe('the six-month workbook', () => {
  it('has a sheet for each part of the report', () => {
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      'Tổng hợp',
      'Theo lĩnh vực',
      'Theo cơ quan',
      'Việc chậm',
      'Sắp đến hạn',
      'So sánh',
      'Chỉ tiêu',
      'Gia hạn',
      'Chưa báo cáo',
      'Cấp dưới',
      'Kiểm chứng',
      'Tự chấm điểm',
    ]);
    expect(sheets[0]?.heading[0]).toBe('Tổng hợp kết quả thực hiện 6 tháng đầu năm 2023 (tính đến hết ngày 14/6/2023)');
  });

  it('gives each rate as a number beside its base', () => {
    const settled = 'phần việc đã hoàn thành hoặc quá hạn chưa có báo cáo';
    expect(rowsOf('Tổng hợp')).toContainEqual(['Tỷ lệ hoàn thành', { percent: 0.5 }, 8, settled]);
  });

  it('sums up the agencies under them', () => {
    const sheet = sheets.find((each) => each.name === 'Theo cơ quan');
    const total = sheet?.rows.reduce((sum, row) => sum + Number(row[2]), 0);
    expect(sheet?.totals?.slice(0, 3)).toEqual([null, 'Tổng cộng', total]);
  });

  it('lists the late with days that can be sorted', () => {
    expect(rowsOf('Việc chậm')[0]).toEqual([
      ...[1, '2', 'Nhiệm vụ 2', 'I', 'Sở A', { date: '2023-03-31' }, { date: '2023-03-31' }, { date: '2023-04-05' }],
      ...[5, 'Hoàn thành quá hạn', 'Chờ góp ý của các sở'],
    ]);
  });

  it('opens as a workbook with every row in place', async () => {
    const read = await readExcelFile(await renderWorkbook(sheets));
    expect(read.map(({ sheet, data }) => [sheet, data.length])).toEqual(
      sheets.map(({ name, heading, rows, totals }) => [name, heading.length + 1 + rows.length + (totals ? 1 : 0)]),
    );
  });
});
