import { type Cell, readCell } from './cell.js';
import { foldSpace, plainText } from './plain-text.js';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly line: number;
  readonly text: string;
  readonly heading: boolean;
  readonly footnote: boolean;
  readonly bold: boolean;
}

export interface GridRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** Rows printed without a gap: a table or the part of it on one page. */
export interface Grid {
  readonly kind: 'grid';
  readonly rows: readonly GridRow[];
}

export type Block = Paragraph | Grid;

const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g;

/** NFC, no byte-order mark, no zero-width or direction marks: what cannot be seen must not change a reading. */
export const normaliseText = (text: string): string => text.normalize('NFC').replace(invisible, '');

const readParagraph = (line: number, raw: string): Paragraph | null => {
  const text = foldSpace(plainText(raw));
  if (text === '' || /^[-–—_=*\s]+$/.test(text)) return null;
  return {
    kind: 'paragraph',
    line,
    text,
    heading: /^\s*#{1,6}\s/.test(raw),
    footnote: /^\s*(?:<sup>|[¹²³⁴⁵⁶⁷⁸⁹]|\[\d{1,2}\]\s)/.test(raw),
    bold: /^\s*(?:#{1,6}\s*)?(?:\*\*|<b>)/.test(raw) && /(?:\*\*|<\/b>)\s*$/.test(raw),
  };
};

/** A heading row may have lost its blank cells: two cells, or one with a roman number, are enough inside a table. */
const isGridLine = (raw: string, inside: boolean): boolean => {
  if (raw.trim() === '') return false;
  const cells = raw.split('\t').length;
  return cells >= 3 || (inside && (cells === 2 || /^\s*(?:<b>|\*\*)?\s*[IVX]{1,5}\s*[.:)]?\s+\p{Lu}/u.test(raw)));
};

const readGridRow = (line: number, raw: string): GridRow => ({ line, cells: raw.split('\t').map(readCell) });

/** Lines in order, as paragraphs of prose and runs of table rows. */
export const splitBlocks = (text: string): Block[] => {
  const blocks: Block[] = [];
  let rows: GridRow[] | null = null;
  text.split(/\r\n|\n|\r/).forEach((raw, index) => {
    if (isGridLine(raw, rows !== null)) {
      if (rows === null) {
        rows = [];
        blocks.push({ kind: 'grid', rows });
      }
      rows.push(readGridRow(index + 1, raw));
      return;
    }
    rows = null;
    const paragraph = readParagraph(index + 1, raw);
    if (paragraph !== null) blocks.push(paragraph);
  });
  return blocks;
};
