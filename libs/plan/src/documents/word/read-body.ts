import { type Attributes, walkXml, type XmlVisitor } from '../walk-xml.js';
import { ListCounter, type Numbering } from './numbering.js';
import { isOn, type WordStyles } from './styles.js';
import type { WordCell, WordPart, WordTable } from './word-parts.js';

export interface WordBody {
  readonly parts: readonly WordPart[];
  /** Changes somebody proposed and nobody accepted: read as if accepted. */
  readonly tracked: boolean;
  readonly pictures: number;
}

interface OpenParagraph {
  text: string;
  style: string;
  list: string | null;
  depth: number;
  bold: { any: boolean; all: boolean };
}

interface OpenCell {
  parts: WordPart[];
  span: number;
  merge: WordCell['merge'];
}

interface OpenRow {
  before: number;
  after: number;
  cells: WordCell[];
}

/** Elements whose content is not what the page shows: deleted or moved text, field codes, the second drawing of the same box. */
const unseen = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'Fallback',
  'pPrChange',
  'rPrChange',
  'tcPrChange',
  'tblPrChange',
]);

/** word/document.xml, from end to end: paragraphs and tables in the order of the page. */
export function readBody(bytes: Uint8Array, numbering: Numbering, styles: WordStyles): WordBody {
  const reader = new BodyReader(new ListCounter(numbering), styles);
  walkXml(bytes, reader);
  return { parts: reader.parts, tracked: reader.tracked, pictures: reader.pictures };
}

class BodyReader implements XmlVisitor {
  readonly parts: WordPart[] = [];
  tracked = false;
  pictures = 0;
  private hidden = 0;
  private inText = false;
  private inRun = false;
  private runBold = false;
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly tables: WordTable[] = [];
  private readonly rows: OpenRow[] = [];
  private readonly cells: OpenCell[] = [];

  constructor(
    private readonly counter: ListCounter,
    private readonly styles: WordStyles,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'ins' || name === 'del' || name === 'moveFrom') this.tracked = true;
    if (this.hidden > 0 || unseen.has(name)) {
      this.hidden++;
      return;
    }
    this.opened[name]?.(attributes);
  }

  close(name: string): void {
    if (this.hidden > 0) {
      this.hidden--;
      return;
    }
    this.closed[name]?.();
  }

  text(text: string): void {
    if (this.inText && this.hidden === 0) this.write(text);
  }

  private readonly opened: Readonly<Record<string, (attributes: Attributes) => void>> = {
    tbl: () => this.tables.push({ kind: 'table', rows: [] }),
    tr: () => this.rows.push({ before: 0, after: 0, cells: [] }),
    gridBefore: (attributes) => this.inRow((row) => (row.before = countOf(attributes))),
    gridAfter: (attributes) => this.inRow((row) => (row.after = countOf(attributes))),
    tc: () => this.cells.push({ parts: [], span: 1, merge: 'none' }),
    gridSpan: (attributes) => this.inCell((cell) => (cell.span = countOf(attributes))),
    vMerge: (attributes) =>
      this.inCell((cell) => (cell.merge = attributes['w:val'] === 'restart' ? 'starts' : 'continues')),
    p: () => this.paragraphs.push({ text: '', style: '', list: null, depth: 0, bold: { any: false, all: true } }),
    pStyle: (attributes) => this.inParagraph((own) => (own.style = attributes['w:val'] ?? '')),
    numId: (attributes) => this.inParagraph((own) => (own.list = attributes['w:val'] ?? null)),
    ilvl: (attributes) => this.inParagraph((own) => (own.depth = countOf(attributes))),
    r: () => {
      this.inRun = true;
      this.runBold = this.styles.get(this.paragraphs.at(-1)?.style ?? '')?.bold ?? false;
    },
    b: (attributes) => void (this.inRun && (this.runBold = isOn(attributes))),
    t: () => (this.inText = true),
    tab: () => void (this.inRun && this.write(' ')),
    br: (attributes) => void (this.inRun && attributes['w:type'] === undefined && this.write('\n')),
    cr: () => this.write('\n'),
    noBreakHyphen: () => this.write('-'),
    sym: (attributes) => this.write(attributes['w:char']?.toUpperCase() === 'F0E0' ? '→' : '-'),
    blip: () => this.pictures++,
    imagedata: () => this.pictures++,
  };

  private readonly closed: Readonly<Record<string, () => void>> = {
    t: () => (this.inText = false),
    r: () => (this.inRun = false),
    p: () => this.endParagraph(),
    tc: () => this.endCell(),
    tr: () => this.endRow(),
    tbl: () => this.endTable(),
  };

  private inRow(change: (row: OpenRow) => void): void {
    const row = this.rows.at(-1);
    if (row !== undefined) change(row);
  }

  private inCell(change: (cell: OpenCell) => void): void {
    const cell = this.cells.at(-1);
    if (cell !== undefined) change(cell);
  }

  private inParagraph(change: (paragraph: OpenParagraph) => void): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined) change(paragraph);
  }

  private write(text: string): void {
    this.inParagraph((own) => {
      own.text += text;
      if (text.trim() === '') return;
      own.bold.any ||= this.runBold;
      own.bold.all &&= this.runBold;
    });
  }

  /** Where paragraphs and tables go: the cell being written, else the body. */
  private place(): WordPart[] {
    const innermost = this.cells.at(-1);
    return innermost === undefined || this.cells.length < this.tables.length ? this.parts : innermost.parts;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const style = this.styles.get(paragraph.style);
    const list = paragraph.list ?? style?.list ?? null;
    const depth = paragraph.list === null ? (style?.depth ?? 0) : paragraph.depth;
    const lines = paragraph.text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
    const written = lines.filter((line) => line !== '');
    // An empty paragraph of a list has no label either.
    if (written.length === 0) return;
    const label = list === null || list === '0' ? '' : this.counter.label(list, depth);
    if (label !== '') written[0] = `${label} ${written[0] ?? ''}`;
    const bold = paragraph.bold.any && paragraph.bold.all;
    this.place().push({ kind: 'paragraph', lines: written, heading: style?.heading ?? false, bold });
  }

  private endCell(): void {
    const cell = this.cells.pop();
    if (cell !== undefined) this.rows.at(-1)?.cells.push(cell);
  }

  private endRow(): void {
    const row = this.rows.pop();
    if (row !== undefined && row.cells.length > 0) this.tables.at(-1)?.rows.push(row);
  }

  private endTable(): void {
    const table = this.tables.pop();
    if (table !== undefined) this.place().push(table);
  }
}

/** Columns and depths beyond any table are cut off here: nothing is made of them. */
function countOf(attributes: Attributes): number {
  return Math.min(Math.max(Math.trunc(Number(attributes['w:val'])) || 0, 0), 1_000);
}
