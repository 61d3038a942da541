import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LocalDate } from '#calendar';
import type { RegimeOwing } from '#contracts';
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

  /** Over all tenants: those that were changed or stopped, whose reports of a year are not owed yet, or that were not looked at today. */
  toFollow({ year, today }: { year: number; today: LocalDate }, limit: number): Promise<ReportRegimeEntity[]> {
    return this.dataSource.manager
      .createQueryBuilder(ReportRegimeEntity, 'regime')
      .where('regime.active and (regime.openedYear is null or regime.openedYear < :year)', { year })
      .orWhere('regime.active and (regime.checkedOn is null or regime.checkedOn < :today)', { today })
      .orWhere('not regime.active and regime.stoppedOn is not null and regime.openedYear is null')
      .orderBy('regime.id')
      .take(limit)
      .getMany();
  }

  async save(tx: Transaction, regime: ReportRegimeEntity): Promise<void> {
    await tx.upsert(ReportRegimeEntity, regime, ['tenantId', 'code']);
  }

  /** Unless it was changed in the meantime: then it is looked at anew. */
  async followed(
    tx: Transaction,
    { id, changedAt }: ReportRegimeEntity,
    now: Pick<ReportRegimeEntity, 'openedYear' | 'checkedOn'>,
  ): Promise<void> {
    await tx.update(ReportRegimeEntity, { id, changedAt }, now);
  }

  /** Whoever takes an ended agency's place receives and owes in its stead; looked at anew by the next tick. */
  async replaceAgency(tx: Transaction, tenantId: string, fromId: string, toId: string): Promise<void> {
    const lock = { mode: 'pessimistic_write' } as const;
    for (const regime of await tx.find(ReportRegimeEntity, { where: { tenantId }, order: { id: 'ASC' }, lock })) {
      const receives = regime.receiverAgencyId === fromId;
      if (!receives && !regime.owing.some(names(fromId))) continue;
      const owing = succeeded(regime.owing, fromId, toId);
      const receiverAgencyId = receives ? toId : regime.receiverAgencyId;
      await tx.update(ReportRegimeEntity, { id: regime.id }, { owing, receiverAgencyId, checkedOn: null });
    }
  }
}

const names =
  (agencyId: string) =>
  ({ kind, id }: RegimeOwing) =>
    kind === 'agency' && id === agencyId;

/** An heir that owes already keeps its own due day; otherwise it takes the place. */
function succeeded(owing: readonly RegimeOwing[], fromId: string, toId: string): RegimeOwing[] {
  const isEnded = names(fromId);
  if (owing.some(names(toId))) return owing.filter((each) => !isEnded(each));
  return owing.map((each) => (isEnded(each) ? { ...each, id: toId } : each));
}
