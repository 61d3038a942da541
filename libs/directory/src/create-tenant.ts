import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Database, newId } from '#platform';
import { isTenantCode, type Tenant, type TenantKind, type TenantLevel } from './domain/tenant.js';
import { TenantStore } from './tenant.store.js';

export interface NewTenant {
  /** Short, lower case, stands in addresses: "binh-son". */
  readonly code: string;
  readonly name: string;
  readonly kind: TenantKind;
  readonly level: TenantLevel;
}

export type TenantCreation =
  | { readonly ok: true; readonly tenant: Tenant }
  | { readonly ok: false; readonly code: 'tenant-code-bad' | 'tenant-code-taken'; readonly message: string };

@Injectable()
export class CreateTenant {
  constructor(
    private readonly database: Database,
    private readonly tenants: TenantStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(wanted: NewTenant): Promise<TenantCreation> {
    if (!isTenantCode(wanted.code)) {
      return {
        ok: false,
        code: 'tenant-code-bad',
        message: `Mã “${wanted.code}” chỉ được gồm chữ thường không dấu, số và dấu gạch nối.`,
      };
    }
    const { code, name, kind, level } = wanted;
    const tenant: Tenant = { id: newId(), code, name, kind, level };
    return this.database.transaction(async (tx): Promise<TenantCreation> => {
      const added = await this.tenants.add(tx, tenant, this.clock.now());
      if (!added) return { ok: false, code: 'tenant-code-taken', message: `Mã “${code}” đã có cơ quan khác dùng.` };
      const entry = { tenantId: tenant.id, actorId: null, action: 'tenant.created', subject: `tenant:${tenant.id}` };
      await this.audit.record(tx, { ...entry, detail: { code, name } });
      return { ok: true, tenant };
    });
  }
}
