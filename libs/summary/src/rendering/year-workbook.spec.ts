import { describe, expect, it } from 'vitest';
import readExcelFile from 'read-excel-file/node';
import type { StandingRow } from '#assignment';
import { localDate } from '#calendar';
import type { YearFigures } from '#contracts';
import { renderWorkbook } from '#papers';
import { compileYear } from '../domain/compile-year.js';
import { yearWorkbook } from './year-workbook.js';

const tally = { total: 5, doneOnTime: 1, doneLate: 0, awaiting: 0, inTime: 0, overdue: 4, noDate: 0 };
const counts = { asOf: tally, asOfOriginal: tally };
const plan = { planId: 'p', title: 'Kế hoạch năm', number: '12/KH-UBND' };
const figures: YearFigures = {
  ...{ year: 2026, countedTo: '2026-12-14', closed: true },
  ...compileYear(
    {
      plans: [plan],
      areas: [{ planId: 'p', area: 'I', areaName: 'Thể chế', ...counts }],
      agencies: [{ agency: 'Sở A', ...counts }],
    },
    ['Sở A'],
  ),
};

async function* duties(): AsyncGenerator<StandingRow> {
  for (let at = 1; at <= 5; at += 1) {
    const due = localDate('2026-03-31');
    const standing = at === 1 ? 'doneOnTime' : 'overdue';
    const reportedOn = at === 1 ? localDate('2026-03-30') : null;
    const what = { planId: 'p', row: String(at), title: `=việc ${String(at)}`, area: 'I', agency: 'Sở A' };
    yield await Promise.resolve({ ...what, dueOriginal: due, due, reportedOn, standing } as const);
  }
}

describe('the workbook of a year', () => {
  it('has a row for each assignment beside the figures that count them', async () => {
    const sheets = await readExcelFile(await renderWorkbook(yearWorkbook(figures, duties())));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Theo kế hoạch', 'Theo cơ quan', 'Phần việc']);
    const [byPlan, , rows] = sheets;
    expect(byPlan?.data.at(-1)?.slice(0, 3)).toEqual([null, 'Tổng cộng', 5]);
    expect(rows?.data[0]?.[0]).toBe('Phần việc đã giao năm 2026 (tính đến hết ngày 14/12/2026)');
    expect(rows?.data.slice(2)).toHaveLength(5);
    const [first] = rows?.data.slice(2) ?? [];
    const date = (day: string) => new Date(`${day}T00:00:00Z`);
    expect(first).toEqual([
      ...[1, '12/KH-UBND', '1', '=việc 1', 'I', 'Sở A'],
      ...['2026-03-31', '2026-03-31', '2026-03-30'].map(date),
      'Hoàn thành đúng hạn',
    ]);
  });

  it('goes on from sheet to sheet where one cannot hold them', async () => {
    const sheets = (await readExcelFile(await renderWorkbook(yearWorkbook(figures, duties(), 2)))).slice(2);
    expect(sheets.map(({ sheet, data }) => [sheet, ...data.slice(2).map(([position]) => position)])).toEqual([
      ['Phần việc 1', 1, 2],
      ['Phần việc 2', 3, 4],
      ['Phần việc 3', 5],
    ]);
  });
});
