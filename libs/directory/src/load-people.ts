import { Injectable } from '@nestjs/common';
import type { Person } from './domain/person.js';
import { PersonStore } from './person.store.js';

/** The active people of a tenant, for rooms that must know whom to write to. */
@Injectable()
export class LoadPeople {
  constructor(private readonly people: PersonStore) {}

  async run(tenantId: string): Promise<Person[]> {
    const all = await this.people.all(tenantId);
    return all.filter((person) => person.active);
  }
}
