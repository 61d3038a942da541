import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Transaction } from '#platform';
import type { Tenant } from './domain/tenant.js';
import { TenantEntity } from './tenant.entity.js';

@Injectable()
export class TenantStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** False when the code is taken. */
  async add(tx: Transaction, tenant: Tenant, at: Date): Promise<boolean> {
    const row = { ...tenant, tenantId: tenant.id, createdAt: at };
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(TenantEntity)
      .values(row)
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length > 0;
  }

  async byId(id: string): Promise<Tenant | null> {
    const row = await this.dataSource.manager.findOneBy(TenantEntity, { id });
    return row === null ? null : tenantOf(row);
  }

  async byCode(code: string): Promise<Tenant | null> {
    const row = await this.dataSource.manager.findOneBy(TenantEntity, { code });
    return row === null ? null : tenantOf(row);
  }

  async all(): Promise<Tenant[]> {
    const rows = await this.dataSource.manager.find(TenantEntity, { order: { id: 'ASC' } });
    return rows.map(tenantOf);
  }
}

function tenantOf({ id, code, name, kind, level }: TenantEntity): Tenant {
  return { id, code, name, kind, level };
}
