import type { SummaryContext } from '../rendering/summary-context.js';
import type { AssignmentFact, SummaryOrder, SummaryWindow } from './assignment-fact.js';

/** All that a report is made of: whoever has it makes the same report again, whatever has happened since. */
export interface SummaryBasis {
  readonly window: Pick<SummaryWindow, 'code' | 'from' | 'to'>;
  /** As of the end of the window's last day, once it has ended. */
  readonly facts: readonly AssignmentFact[];
  readonly order: SummaryOrder;
  readonly context: SummaryContext;
}
