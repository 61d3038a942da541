import { Injectable } from '@nestjs/common';
import { refuse } from '../domain/situation.js';
import { ActOnContribution, type ContributionDeed, type ContributionOutcome } from './act-on-contribution.js';

/** The lead, or who follows it, does without the contribution and says why. */
@Injectable()
export class WaiveContribution {
  constructor(private readonly act: ActOnContribution) {}

  async run(order: ContributionDeed): Promise<ContributionOutcome> {
    if (order.note.trim() === '') return refuse('reason-missing', 'Hãy ghi lý do miễn phối hợp.');
    return this.act.run(order, 'waive', () => Promise.resolve({ state: 'waived' }));
  }
}
