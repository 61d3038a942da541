import { Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx';

export interface Side {
  readonly width: number;
  readonly children: readonly Paragraph[];
}

/** Two columns without borders: how the letterhead and the signature stand beside each other. */
export function sideBySide(rows: readonly (readonly [Side, Side])[]): Table {
  const [left, right] = rows[0] ?? [];
  const widths = [left?.width ?? 0, right?.width ?? 0];
  return new Table({
    borders: TableBorders.NONE,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map((sides) => new TableRow({ cantSplit: true, children: sides.map(cell) })),
  });
}

function cell(side: Side): TableCell {
  return new TableCell({
    width: { size: side.width, type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    children: side.children,
  });
}
