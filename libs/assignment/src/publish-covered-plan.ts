import { Injectable } from '@nestjs/common';
import { PlanVersionInForce, type PublicationOrder, type Published, PublishPlan } from '#plan';
import type { ContributionDays } from './domain/expected-support.js';
import { type AddressesMissing, refuseUncovered } from './domain/refuse-uncovered.js';
import { PreviewPublication } from './preview-publication.js';

export interface CoveredPublication extends Omit<PublicationOrder, 'withoutAddresses'> {
  /** Why the plan is published although letters do not reach everybody; null: it is not. */
  readonly withoutAddresses: { readonly reason: string } | null;
  /** When supporting agencies are asked: whoever is asked is to be reached too. */
  readonly contributionDays: ContributionDays;
}

/** Publishes a plan once letters reach everybody whom it concerns, or somebody has said why it cannot wait for that. */
@Injectable()
export class PublishCoveredPlan {
  constructor(
    private readonly previewPublication: PreviewPublication,
    private readonly versions: PlanVersionInForce,
    private readonly publishPlan: PublishPlan,
  ) {}

  async run({
    withoutAddresses,
    contributionDays: daysBefore,
    ...order
  }: CoveredPublication): Promise<Published | AddressesMissing> {
    const { tenantId, planId } = order;
    if ((await this.versions.run(tenantId, planId)) !== null) return this.publishPlan.run(order);
    const preview = await this.previewPublication.run({ tenantId, planId, daysBefore });
    // What is not ready is refused for that first.
    if (preview === null || !preview.ready || preview.uncovered.length === 0) return this.publishPlan.run(order);
    if (withoutAddresses === null) return refuseUncovered(preview.uncovered);
    const agencies = preview.uncovered.map(({ agencyName }) => agencyName);
    return this.publishPlan.run({ ...order, withoutAddresses: { ...withoutAddresses, agencies } });
  }
}
