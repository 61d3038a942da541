import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import type { Cell, Sheet } from './domain/workbook.js';
import { bodyCell, headerCell, headingCell } from './excel/cells.js';
import { printOnA4 } from './excel/print-on-a4.js';
import { rowHeight } from './excel/row-height.js';
import { sealWorkbook } from './seal-package.js';

/** An Excel file. The same sheets give the same bytes. */
export async function renderWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const described = sheets.map((sheet) => ({
    sheet: sheet.name,
    data: sheetData(sheet),
    columns: sheet.columns.map((column) => ({ width: column.width })),
    stickyRowsCount: sheet.heading.length + 1,
    orientation: 'landscape' as const,
  }));
  const options = { fontFamily: 'Times New Roman', fontSize: 12, features: [printOnA4] };
  return sealWorkbook(await writeExcelFile(described, options).toBuffer());
}

function sheetData(sheet: Sheet): SheetData {
  const headers = sheet.columns.map((column) => column.header);
  return [
    ...sheet.heading.map((line) => [headingCell(line)]),
    sheet.columns.map((column) => ({ ...headerCell(column), height: rowHeight(headers, sheet.columns) })),
    ...sheet.rows.map((row) => bodyRow(row, sheet)),
    ...(sheet.totals ? [bodyRow(sheet.totals, sheet).map((cell) => ({ ...cell, fontWeight: 'bold' as const }))] : []),
  ];
}

function bodyRow(row: readonly Cell[], { columns }: Sheet): CellObject[] {
  const height = rowHeight(row, columns);
  return columns.map((column, index) => ({ ...bodyCell(row[index] ?? null, column), height }));
}
