import { Injectable } from '@nestjs/common';
import { type AmendmentOrder, type AmendmentPublished, PublishAmendment } from '#plan';
import { type AddressesMissing, refuseUncovered } from './domain/refuse-uncovered.js';
import { PreviewAmendment } from './preview-amendment.js';
import type { CoveredPublication } from './publish-covered-plan.js';

export type CoveredAmendment = Omit<AmendmentOrder, 'withoutAddresses'> & Pick<CoveredPublication, 'withoutAddresses'>;

/** Publishes an amendment once letters reach everybody whom it gives something to do, or somebody has said why not. */
@Injectable()
export class PublishCoveredAmendment {
  constructor(
    private readonly previewAmendment: PreviewAmendment,
    private readonly publishAmendment: PublishAmendment,
  ) {}

  async run({ withoutAddresses, ...order }: CoveredAmendment): Promise<AmendmentPublished | AddressesMissing> {
    const preview = await this.previewAmendment.run(order.tenantId, order.amendmentId);
    if (preview === null || !preview.ready || preview.uncovered.length === 0) return this.publishAmendment.run(order);
    if (withoutAddresses === null) return refuseUncovered(preview.uncovered);
    const agencies = preview.uncovered.map(({ agencyName }) => agencyName);
    return this.publishAmendment.run({ ...order, withoutAddresses: { ...withoutAddresses, agencies } });
  }
}
