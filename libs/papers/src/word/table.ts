import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Alignment, Column, Table as TableDescription } from '../domain/official-document.js';
import { run } from './lines.js';
import { millimetres } from './measures.js';
import { PLACE } from './row-pattern.js';

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const padding = millimetres(1);

/** A ruled table over the whole text width; its header row comes back on every page. Of its rows only the patterns: `withRows` writes them. */
export function table(description: TableDescription, width: number): Table {
  const widths = columnWidths(description.columns, width);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: description.columns.map((column, index) => cell(headerLines(column), 'center', widths[index])),
  });
  const pattern = (strong: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      children: description.columns.map((column, index) => {
        const words = new TextRun({ text: PLACE, ...(strong && { bold: true }) });
        return cell([words], column.align ?? 'left', widths[index]);
      }),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [header, pattern(false), pattern(true)],
  });
}

/** Shares of the whole, in twips, the last column taking what rounding leaves. */
export function columnWidths(columns: readonly Column[], width: number): number[] {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / shares) * width));
  const used = widths.slice(0, -1).reduce((sum, each) => sum + each, 0);
  return [...widths.slice(0, -1), width - used];
}

const headerLines = ({ header }: Column): TextRun[] => header.split('\n').map((line) => run(line, { bold: true }));

function cell(lines: readonly TextRun[], align: Alignment, width = 0): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: padding, right: padding },
    verticalAlign: VerticalAlign.CENTER,
    children: lines.map(
      (line) => new Paragraph({ style: 'TableText', alignment: alignments[align], children: [line] }),
    ),
  });
}
