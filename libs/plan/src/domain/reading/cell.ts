import { foldSpace, plainText } from './plain-text.js';

/** One cell of a table: its text, and the paragraphs the document itself separates in it. */
export interface Cell {
  readonly text: string;
  readonly paragraphs: readonly string[];
  readonly bold: boolean;
  /** Part of the cell above, by the document's own drawing: a vertical merge, a missing line. */
  readonly continues?: boolean;
}

export const blankCell: Cell = { text: '', paragraphs: [], bold: false };

/** Two spaces before a capital are what a lost line break leaves behind when a PDF is turned into text. */
const paragraphBreak =
  /<\/?p\b[^<>]{0,80}>|<\/?div\b[^<>]{0,80}>|<br\s*\/?>|<\/?li>|[\n\v\u2028]|(?<=\S) {2,}(?=\p{Lu}|[-+–•]\s)/giu;

export const readCell = (raw: string): Cell => {
  const paragraphs = raw
    .trim()
    .split(paragraphBreak)
    .map(plainText)
    .filter((paragraph) => paragraph !== '');
  return cellOf(paragraphs, /^\s*(?:<p>\s*)?<b>/.test(raw) && /<\/b>\s*(?:<\/p>\s*)?$/.test(raw));
};

export const cellOf = (paragraphs: readonly string[], bold = false): Cell =>
  paragraphs.length === 0 ? blankCell : { text: foldSpace(paragraphs.join(' ')), paragraphs, bold };

export const isBlank = (cell: Cell | undefined): boolean => cell === undefined || cell.text === '';

/** A dash alone says "none". */
export const isDash = (cell: Cell | undefined): boolean => cell !== undefined && /^[-–—_/x.…]{1,3}$/i.test(cell.text);

/** "nt", "như trên", a quotation mark: the same as in the row above. */
export const isDitto = (cell: Cell | undefined): boolean =>
  cell !== undefined && /^(?:[-–]?\s*nt\s*[-–]?|[-–]?\s*như trên\s*[-–]?|["”″]|'{2})$/i.test(cell.text);

/** Joins the two halves of a cell cut by a page break with one space. */
export const joinCells = (upper: Cell, lower: Cell): Cell => {
  if (isBlank(upper)) return lower;
  if (isBlank(lower)) return upper;
  const [first = '', ...rest] = lower.paragraphs;
  const kept = upper.paragraphs.slice(0, -1);
  return cellOf([...kept, foldSpace(`${upper.paragraphs.at(-1) ?? ''} ${first}`), ...rest], upper.bold);
};

/** The lower half brings paragraphs of its own. */
export const appendCell = (upper: Cell, lower: Cell): Cell =>
  isBlank(upper) ? lower : cellOf([...upper.paragraphs, ...lower.paragraphs], upper.bold);
