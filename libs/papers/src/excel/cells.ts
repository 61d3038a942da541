import type { CellObject } from 'write-excel-file/node';
import { printable } from '../domain/printable.js';
import type { Cell, SheetColumn } from '../domain/workbook.js';

const border = { borderColor: '#000000', borderStyle: 'thin' } as const;
/** The text format holds even when the cell is edited: "=1+1" stays the four characters it is. */
const textFormat = '@';
/** Excel's own limit; a longer text makes it call the whole file damaged. */
const longestText = 32_767;

/** What decides the look of a cell in the body of a sheet, beside its column. */
export type CellKind = keyof typeof formats;

const formats = { plain: undefined, text: textFormat, date: 'dd/mm/yyyy', percent: '0.00%' } as const;

export const cellKinds = Object.keys(formats) as CellKind[];

export function kindOf(cell: Cell): CellKind {
  if (cell === null || typeof cell === 'number') return 'plain';
  if (typeof cell === 'string') return 'text';
  if ('date' in cell) return 'date';
  return cell.percent === null ? 'text' : 'percent';
}

export const headingCell = (line: string): CellObject => ({ ...textCell(line), fontWeight: 'bold' });

export function headerCell(column: SheetColumn): CellObject {
  const look = { fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true } as const;
  return { ...textCell(column.header), ...look, ...border };
}

/** A cell that has the look of one in the body: what it holds is put there by `withSheetRows`. */
export function bodyCell(kind: CellKind, column: SheetColumn, strong: boolean): CellObject {
  const format = formats[kind];
  return {
    // The library takes no format without a value.
    ...(format && { type: Number, value: 0, format }),
    ...(column.align && { align: column.align }),
    ...(strong && { fontWeight: 'bold' }),
    ...{ alignVertical: 'center', wrap: true, ...border },
  };
}

/** Text as a cell can hold it. */
export function cellText(text: string): string {
  const clean = printable(text);
  return clean.length > longestText ? `${clean.slice(0, longestText - 1)}…` : clean;
}

const textCell = (text: string): CellObject => ({ type: String, value: cellText(text), format: textFormat });
