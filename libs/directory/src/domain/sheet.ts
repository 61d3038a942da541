/** A table file after its machine format is gone: rows of text cells, each with the line it stood on. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** From 1, as the person sees it in the file. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface RowProblem {
  /** "B5": column letter and line. */
  readonly cell: string;
  readonly message: string;
}

export type SheetRefusalCode =
  | 'file-empty'
  | 'file-too-large'
  | 'file-not-text'
  | 'file-not-readable'
  | 'format-unknown'
  | 'header-missing'
  | 'too-many-rows';

export interface SheetRefusal {
  readonly ok: false;
  readonly code: SheetRefusalCode;
  /** Vietnamese, naming the file and, where there is one, the line. */
  readonly message: string;
}

export type SheetReading = { readonly ok: true; readonly sheet: Sheet } | SheetRefusal;

export function cellName(column: number, line: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (column % 26));
  const before = column < 26 ? '' : String.fromCharCode('A'.charCodeAt(0) + Math.floor(column / 26) - 1);
  return `${before}${letter}${String(line)}`;
}

/** Where each known column stands, or the columns that are missing. */
export function readHeader<C extends string>(
  row: SheetRow,
  readColumn: (heading: string) => C | null,
  required: readonly C[],
): { readonly places: ReadonlyMap<C, number>; readonly missing: readonly C[] } {
  const places = new Map<C, number>();
  row.cells.forEach((heading, place) => {
    const column = readColumn(heading);
    if (column !== null && !places.has(column)) places.set(column, place);
  });
  return { places, missing: required.filter((column) => !places.has(column)) };
}

/** Text of a cell: NFC, white space folded, non-breaking spaces too. */
export function tidy(text: string | undefined): string {
  return (text ?? '')
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .trim();
}

/** A list in one cell is separated by ";" or by line ends: group names hold commas. */
export function readList(text: string | undefined): string[] {
  return [
    ...new Set(
      (text ?? '')
        .split(/[;\n]/u)
        .map(tidy)
        .filter((part) => part !== ''),
    ),
  ];
}

/** Work mail addresses: one "@", a dotted domain, nothing that could break a mail header. */
export function isMailAddress(text: string): boolean {
  return (
    text.length <= 254 && /^[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(text) && !text.includes('..')
  );
}
