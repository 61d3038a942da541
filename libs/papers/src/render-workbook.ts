import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import { printable } from './domain/printable.js';
import type { Cell, Sheet, SheetColumn } from './domain/workbook.js';
import { sealWorkbook } from './seal-package.js';

const fontFamily = 'Times New Roman';
const border = { borderColor: '#000000', borderStyle: 'thin' } as const;
/** Excel's own limit; a longer text makes it call the whole file damaged. */
const longestText = 32_767;

/** An Excel file. The same sheets give the same bytes. */
export async function renderWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const described = sheets.map((sheet) => ({
    sheet: sheet.name,
    data: sheetData(sheet),
    columns: sheet.columns.map((column) => ({ width: column.width })),
    stickyRowsCount: sheet.heading.length + 1,
    ...(sheet.landscape ? { orientation: 'landscape' as const } : {}),
  }));
  return sealWorkbook(await writeExcelFile(described, { fontFamily, fontSize: 12 }).toBuffer());
}

function sheetData(sheet: Sheet): SheetData {
  return [
    ...sheet.heading.map((line) => [{ ...textCell(line), fontWeight: 'bold' as const }]),
    sheet.columns.map(headerCell),
    ...sheet.rows.map((row) => sheet.columns.map((column, index) => bodyCell(row[index] ?? null, column))),
  ];
}

function headerCell(column: SheetColumn): CellObject {
  const look = { fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true } as const;
  return { ...textCell(column.header), ...look, ...border };
}

function bodyCell(cell: Cell, column: SheetColumn): CellObject {
  const align = column.align ? { align: column.align } : {};
  return { ...valueOf(cell), ...align, alignVertical: 'top', wrap: true, ...border };
}

function valueOf(cell: Cell): CellObject {
  if (cell === null) return {};
  if (typeof cell === 'number') return { type: Number, value: cell };
  if (typeof cell === 'string') return textCell(cell);
  if ('date' in cell) return { type: Date, value: new Date(`${cell.date}T00:00:00Z`), format: 'dd/mm/yyyy' };
  return cell.percent === null ? textCell('–') : { type: Number, value: cell.percent, format: '0.00%' };
}

/** The text format holds even when the cell is edited: "=1+1" stays the four characters it is. */
function textCell(text: string): CellObject {
  const clean = printable(text);
  const value = clean.length > longestText ? `${clean.slice(0, longestText - 1)}…` : clean;
  return { type: String, value, format: '@' };
}
