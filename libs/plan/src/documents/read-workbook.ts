import type { LocatedIssue } from '../domain/reading/plan-reading.js';
import { blocksOfRows } from '../domain/reading/sheet-blocks.js';
import { type ContentRead, refusing, unreadable } from './content.js';
import { openZip } from './open-zip.js';
import { readCellStyles } from './workbook/cell-styles.js';
import { readSharedStrings } from './workbook/shared-strings.js';
import { readSheet } from './workbook/read-sheet.js';
import { readSheetList } from './workbook/sheet-list.js';

const workbookPart = 'xl/workbook.xml';
const isWanted = (name: string): boolean =>
  [workbookPart, 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml', 'xl/styles.xml'].includes(name) ||
  /^xl\/worksheets\/[^/]+\.xml$/.test(name);

/** An .xlsx: visible sheets in the order of their tabs, merged cells kept as one, dates as printed, formulas as their last value. */
export function readWorkbook(bytes: Uint8Array): ContentRead {
  return refusing((): ContentRead => {
    const { entries } = openZip(bytes, isWanted);
    const workbook = entries.get(workbookPart);
    if (workbook === undefined) throw unreadable('damaged', 'tệp Excel không có bảng tính; hãy lưu lại thành .xlsx.');
    const strings = readSharedStrings(entries.get('xl/sharedStrings.xml'));
    const styles = readCellStyles(entries.get('xl/styles.xml'));
    const sheets = readSheetList(workbook, entries.get('xl/_rels/workbook.xml.rels'));
    const read = sheets
      .filter(({ hidden }) => !hidden)
      .flatMap(({ path }) => entries.get(path) ?? [])
      .map((sheet) => readSheet(sheet, strings, styles));
    const hiddenRows = read.reduce((sum, sheet) => sum + sheet.hiddenRows, 0);
    const hiddenSheets = sheets.filter(({ hidden }) => hidden).map(({ name }) => name);
    return {
      ok: true,
      blocks: read.flatMap(({ rows }) => blocksOfRows(rows)),
      issues: remarksOn(hiddenRows, hiddenSheets),
      doubtful: false,
    };
  });
}

function remarksOn(hiddenRows: number, hiddenSheets: readonly string[]): LocatedIssue[] {
  const sheets = `Không đọc trang tính đang ẩn: ${hiddenSheets.join(', ')}.`;
  const rows = `Không đọc ${String(hiddenRows)} hàng đang ẩn trong bảng tính.`;
  return [
    ...(hiddenSheets.length > 0 ? [{ code: 'hidden-sheets', message: sheets, lines: [] }] : []),
    ...(hiddenRows > 0 ? [{ code: 'hidden-rows', message: rows, lines: [] }] : []),
  ];
}
