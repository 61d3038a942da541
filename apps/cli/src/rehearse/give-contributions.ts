import type { INestApplicationContext } from '@nestjs/common';
import { type Actor, type ContributionOutcome, ContributionView, GiveContribution } from '#assignment';
import { sameName } from './same-name.js';

export interface Giving {
  readonly tenantId: string;
  readonly assignmentId: string;
  /** The supporting agency by name; left out: everybody who is missing. */
  readonly agency: string | undefined;
  /** Who looks, and who gives for an agency. */
  readonly reader: Actor;
  readonly giver: (agencyId: string) => Actor;
}

/** What supporting agencies still owe one assignment is given, by the step that the screen uses. */
export async function giveContributions(rooms: INestApplicationContext, giving: Giving): Promise<ContributionOutcome> {
  const { tenantId, assignmentId, agency, reader, giver } = giving;
  const { items } = await rooms.get(ContributionView).ofAssignment({ tenantId, actor: reader }, assignmentId);
  const meant = items.filter(
    ({ state, agencyName }) => state === 'awaited' && (agency === undefined || sameName(agencyName, agency)),
  );
  let outcome: ContributionOutcome = {
    ok: false,
    code: 'not-found',
    message: 'không còn chờ việc phối hợp nào như vậy',
  };
  for (const { id: contributionId, agencyId } of meant) {
    const note = 'Đã phối hợp trong buổi diễn tập';
    const actor = giver(agencyId);
    outcome = await rooms.get(GiveContribution).run({ tenantId, contributionId, actor, note, evidence: null });
    if (!outcome.ok) return outcome;
  }
  return outcome;
}
