import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Transaction } from '#platform';
import { ReportRegimeEntity } from './report-regime.entity.js';

@Injectable()
export class ReportRegimeStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  ofTenant(tenantId: string): Promise<ReportRegimeEntity[]> {
    return this.dataSource.manager.find(ReportRegimeEntity, { where: { tenantId }, order: { code: 'ASC' } });
  }

  find(tenantId: string, code: string, tx: Transaction = this.dataSource.manager): Promise<ReportRegimeEntity | null> {
    return tx.findOneBy(ReportRegimeEntity, { tenantId, code });
  }

  findById(tenantId: string, id: string): Promise<ReportRegimeEntity | null> {
    return this.dataSource.manager.findOneBy(ReportRegimeEntity, { tenantId, id });
  }

  /** Over all tenants: those in force whose reports of a year are not owed yet. */
  unopened(year: number, limit: number): Promise<ReportRegimeEntity[]> {
    return this.dataSource.manager
      .createQueryBuilder(ReportRegimeEntity, 'regime')
      .where('regime.active and (regime.openedYear is null or regime.openedYear < :year)', { year })
      .orderBy('regime.id')
      .take(limit)
      .getMany();
  }

  async save(tx: Transaction, regime: ReportRegimeEntity): Promise<void> {
    await tx.upsert(ReportRegimeEntity, regime, ['tenantId', 'code']);
  }

  /** Unless it was changed in the meantime: then it is looked at anew. */
  async opened(tx: Transaction, { id, changedAt }: ReportRegimeEntity, openedYear: number): Promise<void> {
    await tx.update(ReportRegimeEntity, { id, changedAt }, { openedYear });
  }
}
