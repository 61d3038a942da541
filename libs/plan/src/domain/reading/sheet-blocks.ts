import type { Block, GridRow, Paragraph } from './blocks.js';
import { isBlank } from './cell.js';
import { foldSpace } from './plain-text.js';

/** So many filled cells side by side make a row of a table. */
const TABLE_CELLS = 3;

/** Rows of a sheet as a document: a table begins with its first wide row and goes on to a blank one; what stands alone is prose. */
export function blocksOfRows(rows: readonly GridRow[]): Block[] {
  const blocks: Block[] = [];
  let table: GridRow[] | null = null;
  const begins = tableBeginnings(rows);
  for (const [at, row] of rows.entries()) {
    const filled = row.cells.filter((cell) => !isBlank(cell) || cell.continues === true);
    if (filled.length === 0) table = null;
    else if (table !== null) table.push(row);
    else if (begins.has(at)) {
      table = [row];
      blocks.push({ kind: 'grid', rows: table });
    } else blocks.push(...paragraphsOf(row));
  }
  return blocks;
}

/** Of each run of rows between blank ones, the first row that is part of a table: a heading of two cells may stand above the wide rows. */
function tableBeginnings(rows: readonly GridRow[]): Set<number> {
  const widths = rows.map(({ cells }) => cells.filter((cell) => !isBlank(cell) || cell.continues === true).length);
  const begins = new Set<number>();
  let first: number | null = null;
  let found = false;
  widths.forEach((width, at) => {
    if (width === 0) [first, found] = [null, false];
    else if (width === 1) first = null;
    else if (width < TABLE_CELLS) first ??= at;
    else if (!found) {
      begins.add(first ?? at);
      found = true;
    }
  });
  return begins;
}

function paragraphsOf({ line, cells }: GridRow): Paragraph[] {
  return cells.flatMap(({ paragraphs, bold }) =>
    paragraphs.map((text) => {
      return { kind: 'paragraph' as const, line, text: foldSpace(text), heading: false, footnote: false, bold };
    }),
  );
}
