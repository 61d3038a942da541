import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#calendar';
import type { Transaction } from '#platform';
import { unknownAgency } from './domain/recipients.js';
import type { LetterClass, RecipientResolution } from './domain/recipients.js';
import { resolveRecipients } from './domain/resolve-recipients.js';
import { RecipientStore } from './recipient.store.js';

export interface RecipientsWanted {
  readonly tenantId: string;
  /** Left out: all agencies of the tenant. */
  readonly agencyIds?: readonly string[];
  /** Lower-case addresses that take no mail any more. */
  readonly dead?: ReadonlySet<string>;
}

/** Who gets a letter of the class to the agency on the day, and why. */
export type ResolveFor = (agencyId: string, letterClass: LetterClass, day: LocalDate) => RecipientResolution;

/** Loads at once what decides who gets letters; the answer asks the database nothing more. */
@Injectable()
export class LoadRecipients {
  constructor(private readonly recipients: RecipientStore) {}

  async run({ tenantId, agencyIds, dead = new Set() }: RecipientsWanted, tx?: Transaction): Promise<ResolveFor> {
    const facts = await this.recipients.facts(tenantId, agencyIds ?? null, tx);
    return (agencyId, letterClass, day) => {
      const of = facts.get(agencyId);
      return of === undefined ? unknownAgency : resolveRecipients(of, letterClass, day, dead);
    };
  }
}
