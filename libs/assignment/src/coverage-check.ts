import { Injectable } from '@nestjs/common';
import { localDate } from '#calendar';
import type { UncoveredAgency } from '#contracts';
import { LoadRecipients } from '#directory';
import { Clock } from '#platform';
import type { Party } from './domain/parties.js';

/** Which of these agencies no duty letter of today would reach, and why. */
@Injectable()
export class CoverageCheck {
  constructor(
    private readonly loadRecipients: LoadRecipients,
    private readonly clock: Clock,
  ) {}

  async run(tenantId: string, parties: readonly Party[]): Promise<UncoveredAgency[]> {
    if (parties.length === 0) return [];
    const agencyIds = parties.map(({ agencyId }) => agencyId);
    const resolve = await this.loadRecipients.run({ tenantId, agencyIds });
    const today = localDate(this.clock.today());
    return parties.flatMap(({ agencyId, agencyName }) => {
      const { to, reason } = resolve(agencyId, 'duty', today);
      return to.length === 0 ? [{ agencyId, agencyName, reason }] : [];
    });
  }
}
