import { printable } from './printable.js';
import type { Cell, Sheet } from './workbook.js';

/** What a spreadsheet program takes for the beginning of a formula when it opens a CSV file. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A sheet as CSV: UTF-8 with its mark, so that Excel reads Vietnamese, lines ended as RFC 4180 says. The heading stands above as lines of one
 * cell. Text that a program would take for a formula is shown with an apostrophe before it.
 */
export function renderCsv(sheet: Sheet): string {
  const rows = [
    ...sheet.heading.map((line) => [line]),
    sheet.columns.map(({ header }) => header),
    ...sheet.rows,
    ...(sheet.totals ? [sheet.totals] : []),
  ];
  return `\uFEFF${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string') return quoted(cell);
  if ('date' in cell) return cell.date;
  return cell.percent === null ? '–' : String(cell.percent);
}

function quoted(text: string): string {
  const safe = FORMULA.test(text) ? `'${printable(text)}` : printable(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
