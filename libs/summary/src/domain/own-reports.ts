import type { CchcReport } from '#calendar';
import type { AssignmentFact } from './assignment-fact.js';
import type { OwnReport } from './summary-basis.js';

/** The assignments that are the agencies' own reports on a window, by their occurrence. */
export const ownReportOf: Readonly<Record<CchcReport, string>> = {
  Q1: 'report:quarter-1',
  H1: 'report:half-year',
  Q3: 'report:quarter-3',
  Y: 'report:year',
};

/** A regime's occurrences say their year too. */
const isOn = (window: CchcReport, occurrence = ''): boolean =>
  occurrence === ownReportOf[window] || occurrence.startsWith(`${ownReportOf[window]}:`);

/** Who owes a report of its own on this window, and who has sent it; by what is known now, for they are written after the cut-off. */
export function ownReportsOf(facts: readonly AssignmentFact[], window: CchcReport): OwnReport[] {
  return facts
    .filter(({ kind, occurrence }) => kind === 'periodic-report' && isOn(window, occurrence))
    .filter(({ cancelledOn }) => cancelledOn === null)
    .map(({ agency, due, reports }) => {
      const standing = reports.filter(({ decision }) => decision !== 'returned').at(-1);
      return { agency, due, reportedOn: standing?.sentOn ?? null };
    });
}
