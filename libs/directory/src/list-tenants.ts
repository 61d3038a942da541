import { Injectable } from '@nestjs/common';
import type { Tenant } from './domain/tenant.js';
import { TenantStore } from './tenant.store.js';

/** Every body that issues plans, for the sweeps that serve them all. */
@Injectable()
export class ListTenants {
  constructor(private readonly tenants: TenantStore) {}

  run(): Promise<Tenant[]> {
    return this.tenants.all();
  }
}
