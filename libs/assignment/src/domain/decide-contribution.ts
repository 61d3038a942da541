import type { AssignmentState, ContributionAction, ContributionState } from '#contracts';
import { type Actor, actsForApprover, actsForLead } from './actor.js';
import { refuse, type Refusal } from './situation.js';

/** What the rules know of a contribution when somebody wants to act on it. */
export interface ContributionSituation {
  readonly state: ContributionState;
  readonly agencyId: string;
  /** Of the assignment it serves. */
  readonly leadState: AssignmentState;
  readonly leadAgencyId: string;
  readonly approverAgencyId: string;
  readonly standingAgencyId: string;
}

/** The lead still works: a report that stands waits for nobody's contribution, until it is returned. */
export const WORK_STATES: readonly AssignmentState[] = ['awaiting_trigger', 'assigned', 'in_progress', 'returned'];

/** Null: it may be done. */
export function refuseContribution(
  situation: ContributionSituation,
  action: ContributionAction,
  actor: Actor,
): Refusal | null {
  if (!isParty(situation, action, actor)) return refuse('forbidden', FORBIDDEN[action]);
  if (situation.state !== 'awaited')
    return refuse('not-possible-now', `Việc phối hợp này ${SETTLED[situation.state]}.`);
  if (!WORK_STATES.includes(situation.leadState))
    return refuse(
      'not-possible-now',
      'Cơ quan chủ trì đã báo cáo hoặc phần việc đã kết thúc nên không còn chờ phối hợp.',
    );
  return null;
}

/** What this person could do now: the buttons of a screen. */
export function contributionActions(situation: ContributionSituation, actor: Actor): ContributionAction[] {
  return (['give', 'waive'] as const).filter((action) => refuseContribution(situation, action, actor) === null);
}

/** Who reads its note and its file: both sides. Those who see the whole tenant do so anyway. */
export function takesPart({ agencyId, leadAgencyId }: ContributionSituation, actor: Actor): boolean {
  return actor.agencyId === agencyId || actor.agencyId === leadAgencyId;
}

function isParty(situation: ContributionSituation, action: ContributionAction, actor: Actor): boolean {
  if (action === 'give') return actsForLead(actor, situation.agencyId);
  const { leadAgencyId, approverAgencyId, standingAgencyId } = situation;
  return (
    actsForLead(actor, leadAgencyId) ||
    actsForApprover(actor, approverAgencyId) ||
    actsForApprover(actor, standingAgencyId)
  );
}

const FORBIDDEN: Record<ContributionAction, string> = {
  give: 'Chỉ cơ quan phối hợp được nêu tên mới làm được.',
  waive: 'Chỉ cơ quan chủ trì, cơ quan theo dõi lĩnh vực hoặc cơ quan thường trực mới miễn được.',
};

const SETTLED: Record<ContributionState, string> = {
  awaited: 'đang được chờ',
  given: 'đã được thực hiện',
  waived: 'đã được miễn',
  withdrawn: 'không còn được yêu cầu',
};
