import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import type { Alignment, Column, Table as TableDescription } from '../domain/official-document.js';
import { run } from './lines.js';
import { millimetres } from './measures.js';

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const padding = millimetres(1);

/** A ruled table over the whole text width; its header row comes back on every page. */
export function table(description: TableDescription, width: number): Table {
  const widths = columnWidths(description.columns, width);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: description.columns.map((column, index) => cell(column.header, 'center', true, widths[index])),
  });
  const rows = description.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: description.columns.map((column, index) =>
          cell(row.cells[index] ?? '', column.align ?? 'left', row.strong === true, widths[index]),
        ),
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [header, ...rows],
  });
}

/** Shares of the whole, in twips, the last column taking what rounding leaves. */
export function columnWidths(columns: readonly Column[], width: number): number[] {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / shares) * width));
  const used = widths.slice(0, -1).reduce((sum, each) => sum + each, 0);
  return [...widths.slice(0, -1), width - used];
}

function cell(text: string, align: Alignment, bold: boolean, width = 0): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: padding, right: padding },
    verticalAlign: VerticalAlign.CENTER,
    children: text
      .split('\n')
      .map(
        (line) => new Paragraph({ style: 'TableText', alignment: alignments[align], children: [run(line, { bold })] }),
      ),
  });
}
