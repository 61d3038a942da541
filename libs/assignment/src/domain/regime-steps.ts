import type { LocalDate } from '#calendar';
import type { NewAssignment } from './expand-plan.js';
import { type AmendmentStep, amendStep, type StandingAssignment } from './plan-amendment.js';

export interface RegimeRule {
  readonly today: LocalDate;
  /** Whether its window had ended when the regime, or the agencies under it, became what they are: such a report begins and ends with nobody. */
  readonly isOver: (occurrence: string) => boolean;
  /** False: nobody has changed the regime, only its agencies are looked at anew; what is owed stays. */
  readonly changed: boolean;
}

type StandingReport = StandingAssignment & {
  /** The succession that brought it to this agency. */
  readonly successionId: string | null;
};

/**
 * What a regime asks now against what is owed under it. What is due today or later and not sent follows the regime; what was due before, what
 * was sent, and the debt of a window that had ended stay as they are. Work that an agency took over with another's is not taken from it while anybody owes under the regime.
 */
export function regimeSteps(
  standing: readonly StandingReport[],
  owed: readonly NewAssignment[],
  { today, isOver, changed }: RegimeRule,
): AmendmentStep[] {
  const asked = new Map(owed.map((report) => [keyOf(report), report]));
  const held = new Set<string>();
  const kept = standing.flatMap((report): AmendmentStep[] => {
    // What was replaced earlier is history.
    if (report.state === 'superseded') return [];
    held.add(keyOf(report));
    if (!changed || !isAhead(report, today)) return [];
    const now = asked.get(keyOf(report));
    if (now !== undefined) return [amendStep(report, now)];
    const stays = isOver(report.occurrence) || (report.successionId !== null && owed.length > 0);
    return stays ? [] : [{ kind: 'drop', assignment: report }];
  });
  const added = owed.filter((report) => !held.has(keyOf(report)) && !isOver(report.occurrence));
  return [...kept, ...added.map((assignment) => ({ kind: 'add' as const, assignment }))];
}

/** Nothing to be done, and nobody to be told. */
export const isStill = (step: AmendmentStep): boolean => step.kind === 'keep' && Object.keys(step.changes).length === 0;

const waiting = ['assigned', 'in_progress', 'returned'];
const isAhead = ({ state, due }: StandingReport, today: LocalDate): boolean =>
  waiting.includes(state) && due !== null && due >= today;
const keyOf = ({ agencyId, occurrence }: Pick<NewAssignment, 'agencyId' | 'occurrence'>): string =>
  `${agencyId} ${occurrence}`;
