import { Injectable } from '@nestjs/common';
import { AgencyContactsView } from '#directory';
import type { Transaction } from '#platform';
import type { StageRecipient } from './domain/reminder-stage.js';

/** A head without an address of their own gets no letter of their own: theirs is the agency's. */
@Injectable()
export class HeadDoors {
  constructor(private readonly contacts: AgencyContactsView) {}

  async only<Letter extends StageRecipient>(
    tx: Transaction,
    tenantId: string,
    letters: readonly Letter[],
  ): Promise<Letter[]> {
    const heads = letters.filter(({ audience }) => audience === 'head').map(({ agencyId }) => agencyId);
    const contacts = await this.contacts.load(tenantId, [...new Set(heads)], tx);
    const hasDoor = (agencyId: string) => (contacts.get(agencyId)?.headEmail ?? null) !== null;
    return letters.filter(({ audience, agencyId }) => audience === 'agency' || hasDoor(agencyId));
  }
}
