import { Injectable } from '@nestjs/common';
import { vietnamCalendar } from '#calendar';
import type { PublicationPreview } from '#contracts';
import { LoadDirectory } from '#directory';
import { LoadPlanDraft } from '#plan';
import { Clock } from '#platform';
import { expandPlan, type NewAssignment } from './domain/expand-plan.js';

/** What publishing would create, computed as publication will, with the rows that are settled so far. */
@Injectable()
export class PreviewPublication {
  constructor(
    private readonly drafts: LoadPlanDraft,
    private readonly directories: LoadDirectory,
    private readonly clock: Clock,
  ) {}

  async run(tenantId: string, planId: string): Promise<PublicationPreview | null> {
    const draft = await this.drafts.run(tenantId, planId);
    if (draft === null) return null;
    const directory = await this.directories.run(tenantId);
    // Who approves changes no figure here: before a standing agency is chosen, anyone stands in.
    const standingAgencyId = draft.standingAgencyId ?? directory.agencies[0]?.id;
    const expanded =
      standingAgencyId === undefined
        ? []
        : expandPlan({ ...draft.settled, standingAgencyId }, directory, vietnamCalendar);
    const byAgency = agencyCounts(expanded);
    const today = this.clock.today();
    return {
      ready: draft.obstacles.length === 0,
      obstacles: [...draft.obstacles],
      tasks: draft.settled.tasks.length,
      excludedTasks: draft.excludedTasks,
      assignments: expanded.length,
      agencies: byAgency.length,
      alreadyDue: expanded.filter(({ due }) => due !== null && due < today).length,
      byAgency,
    };
  }
}

function agencyCounts(expanded: readonly NewAssignment[]): PublicationPreview['byAgency'] {
  const groups = [...Map.groupBy(expanded, (assignment) => assignment.agencyId).values()];
  return groups.flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ agencyId: first.agencyId, agencyName: first.agencyName, assignments: others.length + 1 }],
  );
}
