import { Injectable } from '@nestjs/common';
import type { Tenant } from './domain/tenant.js';
import { TenantStore } from './tenant.store.js';

/** A body that issues plans, by the code that stands in public addresses. */
@Injectable()
export class FindTenant {
  constructor(private readonly tenants: TenantStore) {}

  run(code: string): Promise<Tenant | null> {
    return this.tenants.byCode(code);
  }
}
