import type { Block } from '../domain/reading/blocks.js';
import type { LocatedIssue } from '../domain/reading/plan-reading.js';

/** What a file holds, whatever its format: paragraphs and table rows in order, with the reader's remarks. */
export interface DocumentContent {
  readonly ok: true;
  readonly blocks: readonly Block[];
  readonly issues: readonly LocatedIssue[];
  /** Rows could only be guessed: every task is doubtful. */
  readonly doubtful: boolean;
}

export type ContentRefusal =
  | 'damaged'
  | 'too-large'
  | 'too-many-cells'
  | 'too-many-pages'
  | 'macros'
  | 'password'
  | 'scanned'
  | 'garbled'
  | 'unsupported-format'
  | 'unsafe-xml'
  | 'unsafe-archive';

/** Why nothing was read, in Vietnamese, without the file's name; with the place where one is known. */
export interface ContentRefused {
  readonly ok: false;
  readonly code: ContentRefusal;
  readonly message: string;
  readonly line?: number;
  readonly cell?: number;
}

export type ContentRead = DocumentContent | ContentRefused;

/** Thrown inside a reader to leave it at once; caught where the reader begins. */
export class UnreadableContent extends Error {
  constructor(readonly refusal: ContentRefused) {
    super(refusal.message);
  }
}

export function unreadable(code: ContentRefusal, message: string, place: Pick<ContentRefused, 'line' | 'cell'> = {}) {
  return new UnreadableContent({ ok: false, code, message, ...place });
}

/** Runs a reader; its expected ways to fail become refusals, bugs stay bugs. */
export function refusing<T>(read: () => T): T | ContentRefused {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableContent) return error.refusal;
    throw error;
  }
}

export const MAX_CELLS_IN_ROW = 200;
/** A hundred times the longest plan. */
export const MAX_ROWS = 50_000;
