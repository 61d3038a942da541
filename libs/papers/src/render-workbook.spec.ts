import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { escapeXml } from './domain/escape-xml.js';
import type { Cell, Sheet } from './domain/workbook.js';
import { openPackage } from './package-archive.js';
import { renderWorkbook } from './render-workbook.js';

const dangerous = ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")'];

const aSheet = (rows: Sheet['rows']): Sheet => ({
  name: 'Việc chậm',
  heading: ['Danh mục việc chậm'],
  columns: [
    { header: 'TT', width: 6, align: 'center' },
    { header: 'Nội dung', width: 40 },
  ],
  rows,
});

async function sheetXml(rows: Sheet['rows']): Promise<{ sheet: string; styles: string }> {
  const parts = openPackage(await renderWorkbook([aSheet(rows)]));
  const text = (path: string) => parts.get(path)?.toString('utf8') ?? '';
  return {
    sheet: text('xl/worksheets/sheet1.xml'),
    styles: text('xl/styles.xml'),
  };
}

describe('an Excel file', () => {
  it('reads back as it was described', async () => {
    const bytes = await renderWorkbook([
      aSheet([
        [1, 'một'],
        [2, { date: '2024-02-29' }],
        [null, { percent: 0.8571 }],
      ]),
    ]);
    const [sheet] = await readExcelFile(bytes);
    expect(sheet?.sheet).toBe('Việc chậm');
    expect(sheet?.data.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString() : cell)))).toEqual([
      ['Danh mục việc chậm', null],
      ['TT', 'Nội dung'],
      [1, 'một'],
      [2, '2024-02-29T00:00:00.000Z'],
      [null, 0.8571],
    ]);
  });

  it.each(dangerous)('carries %j as text, never as a formula', async (text) => {
    const { sheet } = await sheetXml([[1, text]]);
    expect(sheet).not.toContain('<f>');
    expect(sheet).toMatch(/<c r="B3" s="\d+" t="inlineStr">/);
    expect(sheet).toContain(`${escapeXml(text)}</t>`);
  });

  it('keeps text as text when the cell is edited', async () => {
    const { sheet, styles } = await sheetXml([[1, '=1+1']]);
    const style = Number(/<c r="B3" s="(\d+)"/.exec(sheet)?.[1]);
    const xfs = /<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0].match(/<xf [^>]*>/g) ?? [];
    const textFormat = /<numFmt numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1];
    expect(xfs[style]).toContain(`numFmtId="${textFormat}"`);
  });

  it('shows a dash where a percentage has no base', async () => {
    expect((await sheetXml([[1, { percent: null }]])).sheet).toContain('>–</t>');
  });

  it('cuts a text that Excel would call damage, and drops control characters', async () => {
    const { sheet } = await sheetXml([
      [1, 'x'.repeat(40_000)],
      [2, 'a\u0000b'],
    ]);
    expect(Math.max(...[...sheet.matchAll(/<t[^>]*>([^<]*)</g)].map(([, text]) => text?.length ?? 0))).toBe(32_767);
    expect(sheet).toContain('>ab</t>');
  });

  it('prints on lying A4, as wide as the page', async () => {
    const { sheet } = await sheetXml([[1, 'một']]);
    expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
  });

  it('makes room for wrapped text and sets the totals in bold', async () => {
    const parts = openPackage(
      await renderWorkbook([{ ...aSheet([[1, 'chữ '.repeat(30)]]), totals: [null, 'Tổng cộng'] }]),
    );
    const sheet = parts.get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '';
    expect(sheet).toContain('<row r="3" ht="66" customHeight="1">');
    expect(sheet).toContain('<row r="4" ht="18" customHeight="1">');
  });

  it('takes rows as pages of a database bring them, under columns beyond Z', async () => {
    async function* rows(): AsyncGenerator<Cell[]> {
      for (const row of [1, 2])
        yield await Promise.resolve(columns.map((_, index) => (index === 27 ? `dòng ${String(row)}` : null)));
    }
    const columns = Array.from({ length: 28 }, (_, index) => ({ header: `Cột ${String(index)}`, width: 9 }));
    const [sheet] = await readExcelFile(await renderWorkbook([{ name: 'Rộng', heading: [], columns, rows: rows() }]));
    expect(sheet?.data.map((row) => row[27])).toEqual(['Cột 27', 'dòng 1', 'dòng 2']);
  });

  it('gives the same bytes for the same sheets', async () => {
    const sheets = [aSheet([[1, 'một']])];
    expect((await renderWorkbook(sheets)).equals(await renderWorkbook(sheets))).toBe(true);
  });
});
