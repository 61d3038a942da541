import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#calendar';
import type { Transaction } from '#platform';
import { unknownAgency } from './domain/recipients.js';
import type { LetterClass, RecipientResolution } from './domain/recipients.js';
import { resolveRecipients } from './domain/resolve-recipients.js';
import { LoadDeadAddresses } from './load-dead-addresses.js';
import { RecipientStore } from './recipient.store.js';

export interface RecipientsWanted {
  readonly tenantId: string;
  /** Left out: all agencies of the tenant. */
  readonly agencyIds?: readonly string[];
}

/** Who gets a letter of the class to the agency on the day, and why. */
export type ResolveFor = (agencyId: string, letterClass: LetterClass, day: LocalDate) => RecipientResolution;

/** Loads at once what decides who gets letters; the answer asks the database nothing more. */
@Injectable()
export class LoadRecipients {
  constructor(
    private readonly recipients: RecipientStore,
    private readonly deadAddresses: LoadDeadAddresses,
  ) {}

  async run({ tenantId, agencyIds }: RecipientsWanted, tx?: Transaction): Promise<ResolveFor> {
    const facts = await this.recipients.facts(tenantId, agencyIds ?? null, tx);
    const dead = await this.deadAddresses.run(tenantId, tx);
    return (agencyId, letterClass, day) => {
      const of = facts.get(agencyId);
      return of === undefined ? unknownAgency : resolveRecipients(of, letterClass, day, dead);
    };
  }
}
