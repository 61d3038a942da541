import { Injectable } from '@nestjs/common';
import type { Tenant } from './domain/tenant.js';
import { TenantStore } from './tenant.store.js';

/** A body that issues plans, by id. */
@Injectable()
export class LoadTenant {
  constructor(private readonly tenants: TenantStore) {}

  run(tenantId: string): Promise<Tenant | null> {
    return this.tenants.byId(tenantId);
  }
}
