import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#calendar';
import { ListTenants } from '#directory';
import { DigestOrderStore } from './digest-order.store.js';
import { MorningCheckStore } from './morning-check.store.js';

/** Orders to a statement, and statements to a tenant at a time: the rest waits for the next run, so that nothing is held up. */
const AT_ONCE = 5_000;
const STATEMENTS = 20;

/** How mornings went that lie far back. What was sent, and why, stands in the ledger and in the letters, which stay. */
@Injectable()
export class ForgetOldMornings {
  constructor(
    private readonly tenants: ListTenants,
    private readonly orders: DigestOrderStore,
    private readonly checks: MorningCheckStore,
  ) {}

  /** Returns how many rows were forgotten. */
  async run(before: LocalDate): Promise<number> {
    let forgotten = 0;
    for (const { id: tenantId } of await this.tenants.run()) {
      forgotten += await this.checks.forget(tenantId, before);
      for (let statement = 0; statement < STATEMENTS; statement += 1) {
        const count = await this.orders.forget(tenantId, before, AT_ONCE);
        forgotten += count;
        if (count < AT_ONCE) break;
      }
    }
    return forgotten;
  }
}
