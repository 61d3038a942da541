import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Transaction } from '#platform';
import type { Person } from './domain/person.js';
import { PersonEntity } from './person.entity.js';

/** PostgreSQL takes 65,535 parameters a statement; a person has eight. */
const ROWS_A_STATEMENT = 2_000;

@Injectable()
export class PersonStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async all(tenantId: string, tx: Transaction = this.dataSource.manager): Promise<Person[]> {
    const rows = await tx.find(PersonEntity, { where: { tenantId }, order: { id: 'ASC' } });
    return rows.map(personOf);
  }

  async ofAgency(tenantId: string, agencyId: string, tx: Transaction = this.dataSource.manager): Promise<Person[]> {
    const rows = await tx.find(PersonEntity, {
      where: { tenantId, agencyId },
      order: { displayName: 'ASC', id: 'ASC' },
    });
    return rows.map(personOf);
  }

  async byId(tenantId: string, id: string, tx: Transaction = this.dataSource.manager): Promise<Person | null> {
    const row = await tx.findOneBy(PersonEntity, { tenantId, id });
    return row === null ? null : personOf(row);
  }

  async byEmail(tenantId: string, email: string, tx: Transaction = this.dataSource.manager): Promise<Person | null> {
    const row = await tx.findOneBy(PersonEntity, { tenantId, email: email.toLowerCase() });
    return row === null ? null : personOf(row);
  }

  /** New, or changed where the id is known. */
  async save(tx: Transaction, tenantId: string, people: readonly Person[]): Promise<void> {
    const rows = people.map((person) => ({ ...person, roles: [...person.roles], tenantId }));
    for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
      await tx.upsert(PersonEntity, rows.slice(from, from + ROWS_A_STATEMENT), ['id']);
    }
  }
}

function personOf({ id, agencyId, displayName, email, title, roles, active }: PersonEntity): Person {
  return { id, agencyId, displayName, email, title, roles, active };
}
