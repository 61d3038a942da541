import type { AmendmentStep } from './plan-amendment.js';
import type { NewAssignment } from './expand-plan.js';

export interface Party {
  readonly agencyId: string;
  readonly agencyName: string;
}

type Owed = Pick<NewAssignment, 'agencyId' | 'agencyName' | 'approverAgencyId' | 'approverAgencyName'>;

/** Who will owe something or approve it, each once, in the order of first mention. `approving` false: approvers are not known yet. */
export function partiesTo(assignments: readonly Owed[], approving = true): Party[] {
  const parties = new Map<string, Party>();
  for (const { agencyId, agencyName, approverAgencyId, approverAgencyName } of assignments) {
    if (!parties.has(agencyId)) parties.set(agencyId, { agencyId, agencyName });
    if (!approving || parties.has(approverAgencyId)) continue;
    parties.set(approverAgencyId, { agencyId: approverAgencyId, agencyName: approverAgencyName });
  }
  return [...parties.values()];
}

/** Each agency once, in the order of first mention. */
export function joinParties(...lists: readonly (readonly Party[])[]): Party[] {
  const parties = new Map<string, Party>();
  for (const { agencyId, agencyName } of lists.flat())
    if (!parties.has(agencyId)) parties.set(agencyId, { agencyId, agencyName });
  return [...parties.values()];
}

/** Those to whom an amendment gives something new to do: work, a day, or reports to approve. What stays was covered before. */
export function partiesToAmendment(steps: readonly AmendmentStep[]): Party[] {
  return partiesTo(
    steps.flatMap((step): Owed[] => {
      if (step.kind === 'drop') return [];
      if (step.kind === 'add') return [step.assignment];
      const { approverAgencyId, approverAgencyName } = step.changes;
      const isNews = step.kind === 'move' || approverAgencyId !== undefined;
      const { approverAgencyId: id, approverAgencyName: name } = step.assignment;
      const approver = { approverAgencyId: approverAgencyId ?? id, approverAgencyName: approverAgencyName ?? name };
      return isNews ? [{ ...step.assignment, ...approver }] : [];
    }),
  );
}
