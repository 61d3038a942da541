import type { LocalDate } from '#calendar';
import type { ComparedReport, LowerReport, SummaryParagraph, TargetResult } from '#contracts';
import type { SummaryContext } from '../rendering/summary-context.js';
import type { AssignmentFact, SummaryOrder, SummaryWindow } from './assignment-fact.js';
import { defaultParIndexRule, type ParIndexRule } from './par-index.js';

/** All that a report is made of: whoever has it makes the same report again, whatever has happened since. */
export interface SummaryBasis {
  readonly window: Pick<SummaryWindow, 'code' | 'from' | 'to'>;
  /** As of the end of the window's last day, once it has ended. */
  readonly facts: readonly AssignmentFact[];
  readonly order: SummaryOrder;
  readonly context: SummaryContext;
  readonly beside: BesideFigures;
}

/** What stands in a report beside the facts of its assignments. */
export interface BesideFigures {
  /** The day on which it was taken together. */
  readonly knownTo: LocalDate;
  /** The agencies' own reports on this window, which are written after its cut-off. */
  readonly ownReports: readonly OwnReport[];
  readonly targets: readonly Omit<TargetResult, 'met'>[];
  readonly paragraphs: readonly SummaryParagraph[];
  /** What the plans made under this one report on the same window. */
  readonly lower: readonly LowerReport[];
  readonly before: ComparedReport | null;
  readonly lastYear: ComparedReport | null;
  readonly parIndex: ParIndexRule;
}

export interface OwnReport {
  readonly agency: string;
  readonly due: LocalDate | null;
  /** Of the report that stands or was approved. */
  readonly reportedOn: LocalDate | null;
}

/** Of a report that has nothing but its facts. */
export const nothingBeside = (knownTo: LocalDate): BesideFigures => ({
  ...{ knownTo, ownReports: [], targets: [], paragraphs: [], lower: [], before: null, lastYear: null },
  parIndex: defaultParIndexRule,
});
