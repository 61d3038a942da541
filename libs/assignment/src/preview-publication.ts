import { Injectable } from '@nestjs/common';
import { vietnamCalendar } from '#calendar';
import type { PublicationPreview } from '#contracts';
import { type Directory, LoadDirectory } from '#directory';
import { LoadPlanDraft, type PublishedTask } from '#plan';
import { Clock } from '#platform';
import { PreviewSupport, type SupportQuestion } from './contributions/preview-support.js';
import { CoverageCheck } from './coverage-check.js';
import { agenciesOf, expandPlan, type NewAssignment } from './domain/expand-plan.js';
import { joinParties, partiesTo } from './domain/parties.js';

/** What publishing would create, computed as publication will, with the rows that are settled so far. */
@Injectable()
export class PreviewPublication {
  constructor(
    private readonly drafts: LoadPlanDraft,
    private readonly directories: LoadDirectory,
    private readonly coverage: CoverageCheck,
    private readonly support: PreviewSupport,
    private readonly clock: Clock,
  ) {}

  async run({ tenantId, planId, daysBefore }: SupportQuestion): Promise<PublicationPreview | null> {
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
    const support = await this.support.run({ tenantId, planId, daysBefore }, expanded);
    const parties = partiesTo(expanded, draft.standingAgencyId !== null);
    const uncovered = await this.coverage.run(tenantId, joinParties(parties, support.byAgency));
    const silent = new Set(uncovered.map(({ agencyId }) => agencyId));
    const today = this.clock.today();
    return {
      ready: draft.obstacles.length === 0,
      obstacles: [...draft.obstacles],
      tasks: draft.settled.tasks.length,
      excludedTasks: draft.excludedTasks,
      undecidedFindings: draft.undecidedFindings,
      assignments: expanded.length,
      agencies: byAgency.length,
      alreadyDue: expanded.filter(({ due }) => due !== null && due < today).length,
      byAgency,
      bySupporter: support.byAgency.map((each) => ({ ...each })),
      unknownSupporters: [...support.unknown],
      groups: groupsOf(draft.settled.tasks, directory),
      withoutAddress: byAgency.flatMap(({ agencyId, agencyName }) => (silent.has(agencyId) ? [agencyName] : [])),
      uncovered,
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

/** Each collective name once, with the agencies left out of it. */
function groupsOf(tasks: readonly PublishedTask[], directory: Directory): PublicationPreview['groups'] {
  const groups = new Map<string, PublicationPreview['groups'][number]>();
  for (const lead of tasks.flatMap((task) => task.leads)) {
    if (lead.kind === 'agency') continue;
    const except = lead.except.map(({ name }) => name);
    const agencies = agenciesOf(lead, directory).map(({ name }) => name);
    groups.set([lead.name, ...except].join('|'), { name: lead.name, except, agencies });
  }
  return [...groups.values()].sort((one, other) => one.name.localeCompare(other.name, 'vi'));
}
