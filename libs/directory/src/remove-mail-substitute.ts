import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { MailJournal } from './mail-journal.js';
import { type AgencyRef, MailPreferenceStore } from './mail-preference.store.js';

export interface SubstituteRemoval extends AgencyRef {
  readonly actorId: string | null;
  readonly substitutionId: string;
}

/** The person receives again himself. False when there was no such substitute. */
@Injectable()
export class RemoveMailSubstitute {
  constructor(
    private readonly database: Database,
    private readonly preferences: MailPreferenceStore,
    private readonly journal: MailJournal,
  ) {}

  run({ actorId, substitutionId: id, tenantId, agencyId }: SubstituteRemoval): Promise<boolean> {
    const agency = { tenantId, agencyId };
    return this.database.transaction(async (tx) => {
      if (!(await this.preferences.removeSubstitution(tx, agency, id))) return false;
      await this.journal.write(tx, { ...agency, actorId, action: 'mail-substitute.removed', detail: { id } });
      return true;
    });
  }
}
