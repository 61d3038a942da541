import { escapeXml } from '../domain/escape-xml.js';
import type { OfficialDocument, Table } from '../domain/official-document.js';

/** Stands for the words of a cell in the rows that the library writes for us. No text of ours can hold it (`printable`). */
export const PLACE = '\uFFFE';

const patternRow = /<w:tr>(?:(?!<\/w:tr>)[^])*?\uFFFE(?:(?!<\/w:tr>)[^])*<\/w:tr>/g;
const paragraphEnd = '</w:p>';

/** A row as the library writes it, with places for words: its look stays the library's, however many rows there are. */
class RowPattern {
  private readonly parts: readonly string[];
  /** Between two lines of a cell. */
  private readonly breaks: readonly string[];

  constructor(row: string) {
    this.parts = row.split(PLACE);
    this.breaks = this.parts.slice(1).map((after, index) => {
      const before = this.parts[index] ?? '';
      return (
        after.slice(0, after.indexOf(paragraphEnd) + paragraphEnd.length) + before.slice(before.lastIndexOf('<w:p>'))
      );
    });
  }

  filled(cells: readonly string[]): string {
    let row = this.parts[0] ?? '';
    this.breaks.forEach((lineBreak, index) => {
      row += escapeXml(cells[index] ?? '').replaceAll('\n', lineBreak) + (this.parts[index + 1] ?? '');
    });
    return row;
  }
}

/** The text part of a Word file, the two pattern rows of each table (plain, strong) replaced by the table's own rows. */
export function* withRows(xml: string, document: OfficialDocument): Generator<string> {
  const patterns = [...xml.matchAll(patternRow)];
  const tables = tablesOf(document);
  if (patterns.length !== 2 * tables.length) throw new Error('A table of the document has no place in the Word file.');
  let at = 0;
  for (const [index, table] of tables.entries()) {
    const [plain, strong] = patterns.slice(2 * index, 2 * index + 2);
    if (!plain || !strong) break;
    yield xml.slice(at, plain.index);
    yield* rowsOf(table, new RowPattern(plain[0]), new RowPattern(strong[0]));
    at = strong.index + strong[0].length;
  }
  yield xml.slice(at);
}

function* rowsOf(table: Table, plain: RowPattern, strong: RowPattern): Generator<string> {
  for (const { cells, strong: isStrong } of table.rows) yield (isStrong ? strong : plain).filled(cells);
}

/** In the order in which they stand in the file. */
function tablesOf({ opening, sections, annexes }: OfficialDocument): Table[] {
  const blocks = [...opening, ...[...sections, ...annexes].flatMap((part) => part.blocks)];
  return blocks.filter((block) => block.kind === 'table');
}
