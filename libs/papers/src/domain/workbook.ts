import type { Alignment } from './official-document.js';
import type { Rows } from './rows.js';

/** A worksheet described by its meaning. Text is always text: no cell of ours can become a formula. */
export interface Sheet<SheetRows extends Rows<readonly Cell[]> = readonly (readonly Cell[])[]> {
  /** At most 31 characters, none of []/\:*? */
  readonly name: string;
  /** Lines above the table: what it shows, and as of when. */
  readonly heading: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: SheetRows;
  /** A sum row under the others, in bold. */
  readonly totals?: readonly Cell[];
}

/** A sheet whose rows may be made while they are written. */
export type LongSheet = Sheet<Rows<readonly Cell[]>>;

export interface SheetColumn {
  readonly header: string;
  /** In characters of the default font. */
  readonly width: number;
  readonly align?: Alignment;
}

/** null is an empty cell; a percentage is a share of 0…1, null where its base is empty. */
export type Cell = string | number | null | { readonly date: string } | { readonly percent: number | null };
