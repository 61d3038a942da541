import { Injectable } from '@nestjs/common';
import { FileVault } from '#platform';
import { ActOnContribution, type ContributionDeed, type ContributionOutcome } from './act-on-contribution.js';

export interface GivenContribution extends ContributionDeed {
  readonly evidence: { readonly name: string; readonly mediaType: string; readonly bytes: Buffer } | null;
}

/** The supporting agency says: our part is done. */
@Injectable()
export class GiveContribution {
  constructor(
    private readonly act: ActOnContribution,
    private readonly files: FileVault,
  ) {}

  run(order: GivenContribution): Promise<ContributionOutcome> {
    const { tenantId, evidence } = order;
    return this.act.run(order, 'give', async (tx) => {
      const file = evidence && (await this.files.put(tx, { tenantId, ...evidence }));
      return { state: 'given', evidenceFileId: file?.id ?? null, evidenceFileName: evidence?.name ?? null };
    });
  }
}
