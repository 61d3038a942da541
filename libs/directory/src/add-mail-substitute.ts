import { Injectable } from '@nestjs/common';
import { localDate } from '#calendar';
import { Clock, Database, newId } from '#platform';
import { noSuchAgency } from './domain/decide-agency.js';
import { decideSubstitution, type SubstitutionRefusal } from './domain/decide-substitution.js';
import type { Substitution } from './domain/recipients.js';
import { MailJournal } from './mail-journal.js';
import { type AgencyRef, MailPreferenceStore } from './mail-preference.store.js';
import { PersonStore } from './person.store.js';

export interface SubstituteOrder extends AgencyRef {
  readonly actorId: string | null;
  readonly substitution: Substitution;
}

export type SubstituteAdding = { readonly ok: true } | SubstitutionRefusal | typeof noSuchAgency;

/** Somebody is away: somebody else of the agency gets his mail between two days. */
@Injectable()
export class AddMailSubstitute {
  constructor(
    private readonly database: Database,
    private readonly preferences: MailPreferenceStore,
    private readonly people: PersonStore,
    private readonly journal: MailJournal,
    private readonly clock: Clock,
  ) {}

  run({ actorId, substitution: wanted, tenantId, agencyId }: SubstituteOrder): Promise<SubstituteAdding> {
    const agency = { tenantId, agencyId };
    const { personId, substituteId, from, to } = wanted;
    return this.database.transaction(async (tx): Promise<SubstituteAdding> => {
      if (!(await this.preferences.hold(tx, agency))) return noSuchAgency;
      const people = await this.people.ofAgency(tenantId, agencyId, tx);
      const today = localDate(this.clock.today());
      const standing = await this.preferences.substitutions(agency, today, tx);
      const decided = decideSubstitution(agencyId, wanted, people, standing, today);
      if (!decided.ok) return decided;
      const substitution = { id: newId(), personId, substituteId, from, to };
      await this.preferences.addSubstitution(tx, agency, substitution, this.clock.now());
      await this.journal.write(tx, { ...agency, actorId, action: 'mail-substitute.added', detail: substitution });
      return { ok: true };
    });
  }
}
