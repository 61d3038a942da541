import { Injectable } from '@nestjs/common';
import { localDate } from '#calendar';
import { Clock } from '#platform';
import { LoadRecipients } from './load-recipients.js';

/** Where each agency of a tenant is written to today; null: nowhere, its letters are held. */
@Injectable()
export class LoadAddresses {
  constructor(
    private readonly recipients: LoadRecipients,
    private readonly clock: Clock,
  ) {}

  async run(tenantId: string): Promise<(agencyId: string) => string | null> {
    const resolve = await this.recipients.run({ tenantId });
    const today = localDate(this.clock.today());
    return (agencyId) => resolve(agencyId, 'duty', today).to[0]?.address ?? null;
  }
}
