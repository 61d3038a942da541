import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import { newId, type Transaction } from '#platform';
import type { FindingDraft } from './domain/findings.js';
import { PlanFindingEntity } from './plan-finding.entity.js';

interface PlanKey {
  readonly tenantId: string;
  readonly planId: string;
}

/** PostgreSQL takes 65,535 parameters a statement; a finding has twenty. */
const ROWS_A_STATEMENT = 2_000;

@Injectable()
export class PlanFindingStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async add(tx: Transaction, { tenantId, planId }: PlanKey, findings: readonly FindingDraft[]): Promise<void> {
    for (let at = 0; at < findings.length; at += ROWS_A_STATEMENT) {
      const rows = findings.slice(at, at + ROWS_A_STATEMENT);
      const undecided = { tenantId, planId, decidedBy: null, decidedAt: null };
      await tx.insert(
        PlanFindingEntity,
        rows.map((finding) => ({ id: newId(), ...undecided, ...finding })),
      );
    }
  }

  all({ tenantId, planId }: PlanKey, tx: Transaction = this.dataSource.manager): Promise<PlanFindingEntity[]> {
    return tx.find(PlanFindingEntity, { where: { tenantId, planId }, order: { position: 'ASC' } });
  }

  some(tx: Transaction, { tenantId, planId }: PlanKey, ids: readonly string[]): Promise<PlanFindingEntity[]> {
    return tx.find(PlanFindingEntity, { where: { tenantId, planId, id: In(ids) }, order: { position: 'ASC' } });
  }

  async save(tx: Transaction, finding: PlanFindingEntity): Promise<void> {
    await tx.save(PlanFindingEntity, finding, { reload: false });
  }
}
