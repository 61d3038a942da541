import { Injectable } from '@nestjs/common';
import { isTenantCode, type Tenant } from './domain/tenant.js';
import { TenantStore } from './tenant.store.js';

/** A body that issues plans, by the code that stands in public addresses. */
@Injectable()
export class FindTenant {
  constructor(private readonly tenants: TenantStore) {}

  /** What cannot be a code is not asked of the database, which refuses some of it. */
  async run(code: string): Promise<Tenant | null> {
    return isTenantCode(code) ? this.tenants.byCode(code) : null;
  }
}
