import { Injectable } from '@nestjs/common';
import { Clock, Database } from '#platform';
import { noSuchAgency } from './domain/decide-agency.js';
import {
  decideMailPreference,
  type MailPreference,
  type MailPreferenceRefusal,
} from './domain/decide-mail-preference.js';
import { MailJournal } from './mail-journal.js';
import { type AgencyRef, MailPreferenceStore } from './mail-preference.store.js';
import { MailSettingStore } from './mail-setting.store.js';

export interface MailPreferenceOrder extends AgencyRef {
  readonly actorId: string | null;
  readonly preference: MailPreference;
}

export type MailPreferenceSaving = { readonly ok: true } | MailPreferenceRefusal | typeof noSuchAgency;

/** How an agency wants its mail: the hour, copies, optional mail. */
@Injectable()
export class SaveMailPreference {
  constructor(
    private readonly database: Database,
    private readonly settings: MailSettingStore,
    private readonly preferences: MailPreferenceStore,
    private readonly journal: MailJournal,
    private readonly clock: Clock,
  ) {}

  run({ actorId, preference: wanted, tenantId, agencyId }: MailPreferenceOrder): Promise<MailPreferenceSaving> {
    const agency = { tenantId, agencyId };
    return this.database.transaction(async (tx): Promise<MailPreferenceSaving> => {
      if (!(await this.preferences.hold(tx, agency))) return noSuchAgency;
      const decided = decideMailPreference(wanted, await this.settings.of(tenantId, tx));
      if (!decided.ok) return decided;
      const { preference } = decided;
      await this.preferences.save(tx, agency, preference, this.clock.now());
      const deed = { action: 'mail-preference.changed', detail: { ...preference } } as const;
      await this.journal.write(tx, { ...agency, actorId, ...deed });
      return { ok: true };
    });
  }
}
