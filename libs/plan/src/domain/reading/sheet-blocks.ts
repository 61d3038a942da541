import type { Block, GridRow, Paragraph } from './blocks.js';
import { isBlank } from './cell.js';
import { foldSpace } from './plain-text.js';

/** So many filled cells side by side make a row of a table. */
const TABLE_CELLS = 3;

/** Rows of a sheet as a document: a table begins with its first wide row and goes on to a blank one; what stands alone is prose. */
export function blocksOfRows(rows: readonly GridRow[]): Block[] {
  const blocks: Block[] = [];
  let table: GridRow[] | null = null;
  for (const row of rows) {
    const filled = row.cells.filter((cell) => !isBlank(cell) || cell.continues === true);
    if (filled.length === 0) table = null;
    else if (table !== null) table.push(row);
    else if (filled.length >= TABLE_CELLS) {
      table = [row];
      blocks.push({ kind: 'grid', rows: table });
    } else blocks.push(...paragraphsOf(row));
  }
  return blocks;
}

function paragraphsOf({ line, cells }: GridRow): Paragraph[] {
  return cells.flatMap(({ paragraphs, bold }) =>
    paragraphs.map((text) => {
      return { kind: 'paragraph' as const, line, text: foldSpace(text), heading: false, footnote: false, bold };
    }),
  );
}
