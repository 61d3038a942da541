import type { Block, GridRow, Paragraph } from '../domain/reading/blocks.js';
import { blankCell, type Cell, cellOf } from '../domain/reading/cell.js';
import { foldSpace } from '../domain/reading/plain-text.js';
import type { LocatedIssue } from '../domain/reading/plan-reading.js';
import { type ContentRead, MAX_CELLS_IN_ROW, MAX_ROWS, refusing, unreadable } from './content.js';
import { openZip } from './open-zip.js';
import { readBody, type WordBody } from './word/read-body.js';
import { readNumbering } from './word/numbering.js';
import { readStyles } from './word/styles.js';
import { paragraphsIn, type WordCell, type WordPart, type WordRow, type WordTable } from './word/word-parts.js';

const parts = {
  document: 'word/document.xml',
  numbering: 'word/numbering.xml',
  styles: 'word/styles.xml',
  footnotes: 'word/footnotes.xml',
};
const wanted = new Set(Object.values(parts));

/** A .docx: real tables with their merges, lists with their labels, tracked changes as if accepted; headers and footers left out. */
export function readWord(bytes: Uint8Array): ContentRead {
  return refusing((): ContentRead => {
    const { entries } = openZip(bytes, (name) => wanted.has(name));
    const document = entries.get(parts.document);
    if (document === undefined) throw unreadable('damaged', 'tệp Word không có phần văn bản; hãy lưu lại thành .docx.');
    const numbering = readNumbering(entries.get(parts.numbering));
    const styles = readStyles(entries.get(parts.styles));
    const body = readBody(document, numbering, styles);
    const notes = entries.get(parts.footnotes);
    const count = new LineCount();
    const blocks = [
      ...body.parts.flatMap((part) => blocksOf(part, count)),
      ...(notes === undefined ? [] : footnotesOf(readBody(notes, numbering, styles), count)),
    ];
    if (blocks.length === 0 && body.pictures > 0)
      throw unreadable(
        'scanned',
        'tệp Word chỉ có ảnh quét, không có chữ để đọc; hãy nhận dạng chữ (OCR) rồi nhập lại.',
      );
    return { ok: true, blocks, issues: remarksOn(body), doubtful: false };
  });
}

/** Paragraphs and rows are counted in one series from 1: a Word document has no lines of its own. */
class LineCount {
  private last = 0;

  next(): number {
    this.last++;
    return this.last;
  }
}

function remarksOn({ tracked }: WordBody): LocatedIssue[] {
  if (!tracked) return [];
  const message = 'Văn bản còn vết sửa chưa chấp nhận (Track Changes): đã đọc như bản đã chấp nhận mọi sửa đổi.';
  return [{ code: 'tracked-changes', message, lines: [] }];
}

function blocksOf(part: WordPart, count: LineCount): Block[] {
  if (part.kind === 'table') return tableBlocks(part, count);
  return part.lines.map((text): Paragraph => {
    return { kind: 'paragraph', line: count.next(), text, heading: part.heading, footnote: false, bold: part.bold };
  });
}

function footnotesOf({ parts: notes }: WordBody, count: LineCount): Paragraph[] {
  return paragraphsIn(notes).map(({ text, bold }) => {
    return { kind: 'paragraph', line: count.next(), text, heading: false, footnote: true, bold };
  });
}

/** The narrowest table of tasks has three columns; what is narrower lays out a heading or a signature, and is prose. */
const NARROW = 2;

function tableBlocks(table: WordTable, count: LineCount): Block[] {
  const [onlyRow, ...otherRows] = table.rows;
  const [onlyCell, ...otherCells] = onlyRow?.cells ?? [];
  if (onlyCell !== undefined && otherRows.length + otherCells.length === 0)
    return onlyCell.parts.flatMap((part) => blocksOf(part, count));
  if (table.rows.every((row) => widthOf(row) <= NARROW))
    return byColumn(table).flatMap((part) => blocksOf(part, count));
  if (table.rows.length > MAX_ROWS)
    throw unreadable('too-large', `bảng có hơn ${String(MAX_ROWS)} hàng, không phải một kế hoạch.`);
  const rows = table.rows.map((row): GridRow => {
    const line = count.next();
    const width = widthOf(row);
    if (width > MAX_CELLS_IN_ROW) {
      const place = { line, cell: MAX_CELLS_IN_ROW + 1 };
      throw unreadable(
        'too-many-cells',
        `hàng có hơn ${String(MAX_CELLS_IN_ROW)} ô, không phải bảng của kế hoạch.`,
        place,
      );
    }
    return { line, cells: [...blanks(row.before), ...row.cells.flatMap(cellsOf), ...blanks(row.after)] };
  });
  return [{ kind: 'grid', rows }];
}

function widthOf({ before, cells, after }: WordRow): number {
  return cells.reduce((sum, { span }) => sum + Math.max(span, 1), before + after);
}

/** The left column first: an issuer stands above its number, not beside the motto. */
function byColumn({ rows }: WordTable): WordPart[] {
  return [0, 1].flatMap((column) => rows.flatMap(({ cells }) => cells[column]?.parts ?? []));
}

function cellsOf({ parts: own, span, merge }: WordCell): Cell[] {
  const continues = merge === 'continues';
  const first = continues ? { ...blankCell, continues } : textOf(own);
  const other = continues ? { ...blankCell, continues } : blankCell;
  return [first, ...Array.from({ length: Math.max(span, 1) - 1 }, () => other)];
}

function textOf(own: readonly WordPart[]): Cell {
  const paragraphs = paragraphsIn(own).map(({ text, bold }) => ({ text: foldSpace(text), bold }));
  return cellOf(
    paragraphs.map(({ text }) => text),
    paragraphs.length > 0 && paragraphs.every(({ bold }) => bold),
  );
}

function blanks(count: number): Cell[] {
  return Array.from({ length: count }, () => blankCell);
}
