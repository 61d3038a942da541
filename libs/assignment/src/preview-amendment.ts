import { Injectable } from '@nestjs/common';
import type { AmendmentPreview } from '#contracts';
import { AmendmentSteps } from './amendment-steps.js';
import { PreviewSupport } from './contributions/preview-support.js';
import { CoverageCheck } from './coverage-check.js';
import { type ContributionDays, supportedByAmendment } from './domain/expected-support.js';
import { joinParties, partiesToAmendment } from './domain/parties.js';
import type { AmendmentStep } from './domain/plan-amendment.js';

export interface AmendmentQuestion {
  readonly tenantId: string;
  readonly amendmentId: string;
  readonly daysBefore: ContributionDays;
}

/** What publishing a draft amendment would do to the work under way, computed as publication will. */
@Injectable()
export class PreviewAmendment {
  constructor(
    private readonly amendment: AmendmentSteps,
    private readonly coverage: CoverageCheck,
    private readonly support: PreviewSupport,
  ) {}

  async run({ tenantId, amendmentId, daysBefore }: AmendmentQuestion): Promise<AmendmentPreview | null> {
    const read = await this.amendment.run(tenantId, amendmentId);
    if (read === null) return null;
    const { draft, steps } = read;
    const changes = steps.filter((step) => step.kind !== 'keep');
    const byAgency = [...Map.groupBy(changes, ({ assignment }) => assignment.agencyId).entries()].map(
      ([agencyId, own]) => {
        const agencyName = own[0]?.assignment.agencyName ?? '';
        return { agencyId, agencyName, ...countsOf(own) };
      },
    );
    const awaiting = changes.filter(({ kind, assignment }) => kind === 'drop' && assignment.state === 'reported');
    const silent = await this.coverage.run(tenantId, byAgency);
    const { planId } = draft.plan;
    const support = await this.support.run({ tenantId, planId, daysBefore }, supportedByAmendment(steps));
    const uncovered = await this.coverage.run(tenantId, joinParties(partiesToAmendment(steps), support.byAgency));
    return {
      ready: draft.obstacles.length === 0,
      obstacles: [...draft.obstacles],
      kept: steps.length - changes.length,
      ...countsOf(changes),
      droppedAwaiting: awaiting.length,
      letters: byAgency.length,
      byAgency: byAgency.sort((one, other) => one.agencyName.localeCompare(other.agencyName, 'vi')),
      withoutAddress: silent.map(({ agencyName }) => agencyName),
      uncovered,
    };
  }
}

function countsOf(steps: readonly AmendmentStep[]): Pick<AmendmentPreview, 'moved' | 'dropped' | 'added'> {
  const count = (kind: AmendmentStep['kind']) => steps.filter((step) => step.kind === kind).length;
  return { moved: count('move'), dropped: count('drop'), added: count('add') };
}
