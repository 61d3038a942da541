import type { Alignment } from './official-document.js';

/** A worksheet described by its meaning. Text is always text: no cell of ours can become a formula. */
export interface Sheet {
  /** At most 31 characters, none of []/\:*? */
  readonly name: string;
  /** Lines above the table: what it shows, and as of when. */
  readonly heading: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** A sum row under the others, in bold. */
  readonly totals?: readonly Cell[];
}

export interface SheetColumn {
  readonly header: string;
  /** In characters of the default font. */
  readonly width: number;
  readonly align?: Alignment;
}

/** null is an empty cell; a percentage is a share of 0…1, null where its base is empty. */
export type Cell = string | number | null | { readonly date: string } | { readonly percent: number | null };
