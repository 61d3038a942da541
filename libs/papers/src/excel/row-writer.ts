import { escapeXml } from '../domain/escape-xml.js';
import type { Cell, LongSheet, SheetColumn } from '../domain/workbook.js';
import { type CellKind, cellKinds, cellText, kindOf } from './cells.js';
import { rowHeight } from './row-height.js';

/** The rows that a sheet can have, heading and totals among them. */
const mostRows = 1_048_576;
/** Days are counted from here; the years that Excel counts wrongly (before 1 March 1900) are nobody's. */
const dayNought = Date.UTC(1899, 11, 30);
const dayMs = 86_400_000;

/** Number of a style in the workbook, by kind of cell and column. */
type Styles = Readonly<Record<CellKind, readonly string[]>>;

/**
 * A worksheet as the library writes it, its pattern rows (each kind of cell, plain and strong, in this order) replaced by the sheet's own rows
 * and totals, made one after the other.
 */
export async function* withSheetRows(xml: string, sheet: LongSheet): AsyncGenerator<string> {
  const above = sheet.heading.length + 1;
  const rows = [...xml.matchAll(/<row [^>]*>.*?<\/row>/gs)].slice(above);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || rows.length !== 2 * cellKinds.length) throw new Error('A sheet lost its pattern rows.');
  const patterns = rows.map(([row]) => [...row.matchAll(/<c [^>]*?s="(\d+)"/g)].map(([, style]) => style ?? ''));
  yield xml.slice(0, first.index);
  const [plain, strong] = [stylesOf(patterns, 0), stylesOf(patterns, cellKinds.length)];
  let number = above;
  for await (const row of sheet.rows) yield rowXml((number += 1), row, sheet.columns, plain);
  if (sheet.totals) yield rowXml(number + 1, sheet.totals, sheet.columns, strong);
  yield xml.slice(last.index + last[0].length);
}

function stylesOf(patterns: readonly (readonly string[])[], from: number): Styles {
  return Object.fromEntries(cellKinds.map((kind, index) => [kind, patterns[from + index] ?? []])) as Record<
    CellKind,
    readonly string[]
  >;
}

function rowXml(number: number, cells: readonly Cell[], columns: readonly SheetColumn[], styles: Styles): string {
  if (number > mostRows) throw new Error(`A sheet has no more than ${String(mostRows)} rows.`);
  let row = `<row r="${String(number)}" ht="${String(rowHeight(cells, columns))}" customHeight="1">`;
  for (let index = 0; index < columns.length; index += 1) {
    const cell = cells[index] ?? null;
    const place = `r="${columnName(index)}${String(number)}" s="${styles[kindOf(cell)][index] ?? '0'}"`;
    row += cell === null ? `<c ${place}/>` : `<c ${place}${valueXml(cell)}</c>`;
  }
  return `${row}</row>`;
}

/** What follows the opening of a cell. Text stands in its own cell, so that no list of all texts has to be kept. */
function valueXml(cell: Exclude<Cell, null>): string {
  if (typeof cell === 'number') return `><v>${String(cell)}</v>`;
  if (typeof cell === 'string') return textXml(cell);
  if ('date' in cell) return `><v>${String((Date.parse(`${cell.date}T00:00:00Z`) - dayNought) / dayMs)}</v>`;
  return cell.percent === null ? textXml('–') : `><v>${String(cell.percent)}</v>`;
}

const textXml = (text: string): string =>
  ` t="inlineStr"><is><t xml:space="preserve">${escapeXml(cellText(text))}</t></is>`;

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}
