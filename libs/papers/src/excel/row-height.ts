import type { Cell, SheetColumn } from '../domain/workbook.js';

/** Points a line of 12-point text takes, with its leading. */
const lineHeight = 16;
/** A character of the default font is a little narrower than a Vietnamese letter in capitals. */
const widest = 1.15;

/** Readers do not all fit rows to wrapped text on opening, so the height is given. */
export function rowHeight(cells: readonly Cell[], columns: readonly SheetColumn[]): number {
  const lines = cells.map((cell, index) => linesOf(cell, columns[index]?.width ?? 10));
  return Math.max(1, ...lines) * lineHeight + 2;
}

function linesOf(cell: Cell, width: number): number {
  if (typeof cell !== 'string') return 1;
  return cell.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * widest) / width)), 0);
}
