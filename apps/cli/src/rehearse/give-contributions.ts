import type { INestApplicationContext } from '@nestjs/common';
import { type Actor, type ContributionOutcome, ContributionView, GiveContribution } from '#assignment';
import type { Meant } from './named-agencies.js';

export interface Giving {
  readonly tenantId: string;
  readonly assignmentId: string;
  /** Which of the supporting agencies still missing. */
  readonly meant: Meant;
  /** Who looks, and who gives for an agency. */
  readonly reader: Actor;
  readonly giver: (agencyId: string) => Actor;
}

/** What supporting agencies still owe one assignment is given, by the step that the screen uses. */
export async function giveContributions(rooms: INestApplicationContext, giving: Giving): Promise<ContributionOutcome> {
  const { tenantId, assignmentId, meant, reader, giver } = giving;
  const { items } = await rooms.get(ContributionView).ofAssignment({ tenantId, actor: reader }, assignmentId);
  const owing = items.filter(({ state, agencyName }) => state === 'awaited' && meant(agencyName));
  let outcome: ContributionOutcome = {
    ok: false,
    code: 'not-found',
    message: 'không còn chờ việc phối hợp nào như vậy',
  };
  for (const { id: contributionId, agencyId } of owing) {
    const note = 'Đã phối hợp trong buổi diễn tập';
    const actor = giver(agencyId);
    outcome = await rooms.get(GiveContribution).run({ tenantId, contributionId, actor, note, evidence: null });
    if (!outcome.ok) return outcome;
  }
  return outcome;
}
