import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import { DeadAddressStore } from './dead-address.store.js';

/** The addresses of a tenant that letters pass over, in lower case. */
@Injectable()
export class LoadDeadAddresses {
  constructor(private readonly dead: DeadAddressStore) {}

  async run(tenantId: string, tx?: Transaction): Promise<ReadonlySet<string>> {
    return new Set((await this.dead.all(tenantId, tx)).map(({ address }) => address));
  }
}
