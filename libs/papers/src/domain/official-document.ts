/** An official document as its author thinks of it: words and their order. The layout of NĐ 30/2020 is the renderer's. */
export interface OfficialDocument {
  /** The body above the issuing one, written over it; null where there is none. */
  readonly superiorBody: string | null;
  /** Broken in two where too long for its column, or where a line break in it says so. */
  readonly issuingBody: string;
  /** What follows the number: "BC-SNV". The number itself is given by the records office, never here. */
  readonly symbol: string;
  readonly place: string;
  /** The year of issue: day and month are left empty in a draft. */
  readonly year: number;
  /** "BÁO CÁO", "THÔNG BÁO"… */
  readonly type: string;
  /** A line break in it is kept: long subjects are broken where the sense breaks. */
  readonly subject: string;
  /** "Căn cứ …", without closing punctuation. */
  readonly basis: readonly string[];
  readonly opening: readonly Paragraph[];
  readonly sections: readonly Section[];
  /** The last paragraph of the text, without full stop: the renderer ends it with "./.". */
  readonly closing: string;
  readonly signer: Signer;
  readonly recipients: Recipients;
  readonly annexes: readonly Annex[];
}

/** The name under the signature is left empty: signing is an act of its own. */
export interface Signer {
  /** "GIÁM ĐỐC", or two lines such as "TM. ỦY BAN NHÂN DÂN" and "CHỦ TỊCH". */
  readonly lines: readonly string[];
}

export interface Recipients {
  /** Without dash or closing punctuation: "UBND tỉnh", "Các sở, ban, ngành". */
  readonly to: readonly string[];
  /** The unit that keeps the copy, after "Lưu: VT, ". */
  readonly archive: string;
}

export interface Annex {
  readonly title: string;
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

export interface Section {
  readonly heading: string;
  /** 1: "I. …" in capitals · 2: "1. …" · 3: "a) …". The label is part of the heading's text. */
  readonly level: 1 | 2 | 3;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | List | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** A place that a person still has to fill in: shown in italics. */
  readonly toFillIn?: boolean;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly string[];
}

export type Alignment = 'left' | 'center' | 'right';

export interface Column {
  readonly header: string;
  /** Share of the table's width, relative to the other columns. */
  readonly width: number;
  readonly align?: Alignment;
}

export interface Table {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly Column[];
  /** A list, or rows made one by one whenever they are asked for (`lazily`): an annex may be very long. */
  readonly rows: Iterable<TableRow>;
}

export interface TableRow {
  readonly cells: readonly string[];
  /** A sum row, set in bold. */
  readonly strong?: boolean;
}

export const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', text });

export const toFillIn = (text: string): Paragraph => ({ kind: 'paragraph', text, toFillIn: true });

export const list = (items: readonly string[]): List => ({ kind: 'list', items });
