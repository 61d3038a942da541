import type { Candidate, DoubtCode } from './deadline-rule.js';

/** The reading in progress of one clause: remarks gathered on the way. */
export interface Draft {
  /** The whole cell: pieces count their places in it. */
  source: string;
  /** This clause alone. */
  text: string;
  planYear: number;
  doubts: Set<DoubtCode>;
  condition: string | null;
  reference: string | null;
  candidates: Candidate[];
}
