/** A paragraph of a Word document, its list label printed before it. */
export interface WordParagraph {
  readonly kind: 'paragraph';
  /** Lines that the writer broke himself. */
  readonly lines: readonly string[];
  readonly heading: boolean;
  readonly bold: boolean;
}

export interface WordCell {
  readonly parts: WordPart[];
  /** Columns it covers. */
  readonly span: number;
  readonly merge: 'none' | 'starts' | 'continues';
}

export interface WordRow {
  readonly before: number;
  readonly cells: WordCell[];
  readonly after: number;
}

export interface WordTable {
  readonly kind: 'table';
  readonly rows: WordRow[];
}

export type WordPart = WordParagraph | WordTable;

/** Text of a cell, tables within it read cell by cell. */
export function paragraphsIn(parts: readonly WordPart[]): { readonly text: string; readonly bold: boolean }[] {
  return parts.flatMap((part) =>
    part.kind === 'paragraph'
      ? part.lines.map((text) => ({ text, bold: part.bold }))
      : part.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.parts))),
  );
}
