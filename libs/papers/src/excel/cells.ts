import type { CellObject } from 'write-excel-file/node';
import { printable } from '../domain/printable.js';
import type { Cell, SheetColumn } from '../domain/workbook.js';

const border = { borderColor: '#000000', borderStyle: 'thin' } as const;
/** Excel's own limit; a longer text makes it call the whole file damaged. */
const longestText = 32_767;

export const headingCell = (line: string): CellObject => ({ ...textCell(line), fontWeight: 'bold' });

export function headerCell(column: SheetColumn): CellObject {
  const look = { fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true } as const;
  return { ...textCell(column.header), ...look, ...border };
}

export function bodyCell(cell: Cell, column: SheetColumn): CellObject {
  const align = column.align ? { align: column.align } : {};
  return { ...valueOf(cell), ...align, alignVertical: 'center', wrap: true, ...border };
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
