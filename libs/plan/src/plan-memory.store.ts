import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { foldName } from '#directory';
import { newId, type Transaction } from '#platform';
import { type MemoryItem, type PlanMemory, recall } from './domain/memory.js';
import { PlanMemoryEntity } from './plan-memory.entity.js';
import type { PlanEntity } from './plan.entity.js';

@Injectable()
export class PlanMemoryStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** What a tenant's issuers answered before, by issuer. Plans that name no issuer remember nothing: they may be anybody's. */
  async load(tenantId: string): Promise<(issuer: string | null, planYear: number) => PlanMemory> {
    const rows = await this.dataSource.manager.findBy(PlanMemoryEntity, { tenantId });
    const byIssuer = Map.groupBy(rows, ({ issuer }) => issuer);
    return (issuer, planYear) => recall(ofIssuer(issuer, byIssuer) as MemoryItem[], planYear);
  }

  /** The newer answer replaces the older one. */
  async learn(tx: Transaction, plan: PlanEntity, items: readonly MemoryItem[], learntAt: Date): Promise<void> {
    if (items.length === 0 || plan.issuer === null) return;
    const of = { tenantId: plan.tenantId, issuer: foldName(plan.issuer), learntFrom: plan.id, learntAt };
    await tx
      .createQueryBuilder()
      .insert()
      .into(PlanMemoryEntity)
      .values(items.map((item) => ({ id: newId(), ...of, ...item })))
      .orUpdate(['value', 'learnt_from', 'learnt_at'], ['tenant_id', 'issuer', 'kind', 'key'])
      .updateEntity(false)
      .execute();
  }
}

function ofIssuer(issuer: string | null, byIssuer: ReadonlyMap<string, PlanMemoryEntity[]>): PlanMemoryEntity[] {
  return issuer === null ? [] : (byIssuer.get(foldName(issuer)) ?? []);
}
