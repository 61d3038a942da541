import { Injectable } from '@nestjs/common';
import { type CoveredAmendment, PublishCoveredAmendment } from '#assignment';
import { LoadContributionDays } from '#reminder';

/** Publishes an amendment, supporting agencies covered as the tenant's policy asks them. */
@Injectable()
export class PutAmendmentInForce {
  constructor(
    private readonly publish: PublishCoveredAmendment,
    private readonly contributionDays: LoadContributionDays,
  ) {}

  async run(order: Omit<CoveredAmendment, 'contributionDays'>): ReturnType<PublishCoveredAmendment['run']> {
    const contributionDays = await this.contributionDays.run(order.tenantId);
    return this.publish.run({ ...order, contributionDays });
  }
}
