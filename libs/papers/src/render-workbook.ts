import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { inPieces } from './domain/rows.js';
import type { LongSheet } from './domain/workbook.js';
import { bodyCell, cellKinds, headerCell, headingCell } from './excel/cells.js';
import { printOnA4 } from './excel/print-on-a4.js';
import { rowHeight } from './excel/row-height.js';
import { withSheetRows } from './excel/row-writer.js';
import { openPackage } from './package-archive.js';
import { collected, type PartContent, writePackage } from './write-package.js';

/**
 * An Excel file, piece by piece: the library writes the frame and the styles, we the rows, one after the other. The same sheets give the same
 * bytes.
 */
export async function* writeWorkbook(sheets: readonly LongSheet[]): AsyncGenerator<Buffer> {
  const described = sheets.map((sheet) => ({
    sheet: sheet.name,
    data: frameOf(sheet),
    columns: sheet.columns.map((column) => ({ width: column.width })),
    stickyRowsCount: sheet.heading.length + 1,
    orientation: 'landscape' as const,
  }));
  const options = { fontFamily: 'Times New Roman', fontSize: 12, features: [printOnA4] };
  const parts = new Map<string, PartContent>(openPackage(await writeExcelFile(described, options).toBuffer()));
  for (const [index, sheet] of sheets.entries()) {
    const path = `xl/worksheets/sheet${String(index + 1)}.xml`;
    parts.set(path, inPieces(withSheetRows(String(parts.get(path)), sheet)));
  }
  yield* writePackage(parts);
}

/** The same in memory. */
export const renderWorkbook = (sheets: readonly LongSheet[]): Promise<Buffer> => collected(writeWorkbook(sheets));

/** Heading, header, and the pattern rows that `withSheetRows` puts the sheet's own in the place of. */
function frameOf({ heading, columns }: LongSheet): SheetData {
  const headers = columns.map((column) => column.header);
  const pattern = (strong: boolean) => cellKinds.map((kind) => columns.map((column) => bodyCell(kind, column, strong)));
  return [
    ...heading.map((line) => [headingCell(line)]),
    columns.map((column) => ({ ...headerCell(column), height: rowHeight(headers, columns) })),
    ...pattern(false),
    ...pattern(true),
  ];
}
