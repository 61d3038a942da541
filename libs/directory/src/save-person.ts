import { Injectable } from '@nestjs/common';
import { AuditTrail, Database, newId, Outbox, type Transaction } from '#platform';
import { decidePerson, type PersonForm, type PersonRefusal } from './domain/decide-person.js';
import type { Person } from './domain/person.js';
import { DirectoryStore } from './directory.store.js';
import { PersonStore } from './person.store.js';

export interface PersonOrder {
  readonly tenantId: string;
  readonly actorId: string | null;
  /** Null: a new person. */
  readonly personId: string | null;
  readonly person: PersonForm;
}

export type PersonSaving = { readonly ok: true; readonly person: Person } | PersonRefusal;

/** One person by hand: new, changed, or no longer active. */
@Injectable()
export class SavePerson {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryStore,
    private readonly people: PersonStore,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  run(order: PersonOrder): Promise<PersonSaving> {
    const { tenantId, personId } = order;
    return this.database.transaction(async (tx): Promise<PersonSaving> => {
      await this.directory.lock(tx, tenantId);
      const directory = await this.directory.load(tenantId, tx);
      const decided = decidePerson(directory, await this.people.all(tenantId, tx), personId, order.person);
      if (!decided.ok) return decided;
      const person: Person = { ...decided.person, id: personId ?? newId() };
      await this.save(tx, order, person);
      return { ok: true, person };
    });
  }

  private async save(tx: Transaction, order: PersonOrder, person: Person): Promise<void> {
    const { tenantId, actorId } = order;
    await this.people.save(tx, tenantId, [person]);
    const action = order.personId === null ? 'person.added' : 'person.changed';
    const detail = { agencyId: person.agencyId, roles: person.roles, active: person.active };
    await this.audit.record(tx, { tenantId, actorId, action, subject: `person:${person.id}`, detail });
    await this.outbox.append(tx, { type: 'directory.changed', tenantId, key: tenantId, payload: { people: 1 } });
  }
}
