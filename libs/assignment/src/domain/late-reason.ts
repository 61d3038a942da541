import type { LocalDate } from '#calendar';
import type { AssignmentState } from '#contracts';
import { type Actor, actsForLead } from './actor.js';
import { refuse, type Refusal } from './situation.js';

/** What decides whether an assignment is late. */
export interface Lateness {
  readonly state: AssignmentState;
  readonly agencyId: string;
  readonly due: LocalDate | null;
  /** The sending day of the report that was approved, else of the one that stands. */
  readonly reportedOn: LocalDate | null;
}

/** Reported after its due day, or not reported and the day has ended. What was cancelled or replaced is nobody's lateness. */
export function isLate({ state, due, reportedOn }: Lateness, today: LocalDate): boolean {
  if (due === null || state === 'cancelled' || state === 'superseded') return false;
  return (reportedOn ?? today) > due;
}

/** The agency that owes says why, also after the report was approved; it may say it better later. Null: it may. */
export function refuseLateReason(lateness: Lateness, actor: Actor, today: LocalDate): Refusal | null {
  if (!actsForLead(actor, lateness.agencyId))
    return refuse('forbidden', 'Chỉ cơ quan chủ trì phần việc này mới nêu được nguyên nhân chậm.');
  return isLate(lateness, today) ? null : refuse('not-late', 'Phần việc này không chậm nên không cần nêu nguyên nhân.');
}
