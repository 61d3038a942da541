import { Injectable } from '@nestjs/common';
import type { ContributionDays } from '#assignment';
import { LoadRules } from './load-rules.js';

/** When a tenant's policy asks supporting agencies, for rooms below that only know the work. */
@Injectable()
export class LoadContributionDays {
  constructor(private readonly rules: LoadRules) {}

  async run(tenantId: string): Promise<ContributionDays> {
    const { rulesFor } = await this.rules.run(tenantId);
    return (place) => rulesFor(place).policy.contributionBefore;
  }
}
