import { Injectable } from '@nestjs/common';
import { localDate } from '#calendar';
import { LoadRecipients, shareMailboxes } from '#directory';
import { Clock, type Transaction } from '#platform';
import type { StageRecipient } from './domain/reminder-stage.js';

/** A head who is not reached apart from the agency gets no letter of their own: theirs is the agency's. */
@Injectable()
export class HeadDoors {
  constructor(
    private readonly recipients: LoadRecipients,
    private readonly clock: Clock,
  ) {}

  async only<Letter extends StageRecipient>(
    tx: Transaction,
    tenantId: string,
    letters: readonly Letter[],
  ): Promise<Letter[]> {
    const heads = letters.filter(({ audience }) => audience === 'head').map(({ agencyId }) => agencyId);
    if (heads.length === 0) return [...letters];
    const resolve = await this.recipients.run({ tenantId, agencyIds: [...new Set(heads)] }, tx);
    const day = localDate(this.clock.today());
    const hasDoor = (agencyId: string) => {
      const own = resolve(agencyId, 'escalation', day);
      return own.route === 'head' && !shareMailboxes(resolve(agencyId, 'duty', day), own);
    };
    return letters.filter(({ audience, agencyId }) => audience === 'agency' || hasDoor(agencyId));
  }
}
