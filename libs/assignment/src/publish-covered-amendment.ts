import { Injectable } from '@nestjs/common';
import { type AmendmentOrder, type AmendmentPublished, PublishAmendment } from '#plan';
import { type AddressesMissing, refuseUncovered } from './domain/refuse-uncovered.js';
import { PreviewAmendment } from './preview-amendment.js';
import type { CoveredPublication } from './publish-covered-plan.js';

export type CoveredAmendment = Omit<AmendmentOrder, 'withoutAddresses'> &
  Pick<CoveredPublication, 'withoutAddresses' | 'contributionDays'>;

/** Publishes an amendment once letters reach everybody whom it gives something to do, or somebody has said why not. */
@Injectable()
export class PublishCoveredAmendment {
  constructor(
    private readonly previewAmendment: PreviewAmendment,
    private readonly publishAmendment: PublishAmendment,
  ) {}

  async run(covered: CoveredAmendment): Promise<AmendmentPublished | AddressesMissing> {
    const { withoutAddresses, contributionDays: daysBefore, ...order } = covered;
    const { tenantId, amendmentId } = order;
    const preview = await this.previewAmendment.run({ tenantId, amendmentId, daysBefore });
    if (preview === null || !preview.ready || preview.uncovered.length === 0) return this.publishAmendment.run(order);
    if (withoutAddresses === null) return refuseUncovered(preview.uncovered);
    const agencies = preview.uncovered.map(({ agencyName }) => agencyName);
    return this.publishAmendment.run({ ...order, withoutAddresses: { ...withoutAddresses, agencies } });
  }
}
