import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import type { Transaction } from '#platform';
import { SummaryParagraphEntity } from './summary-paragraph.entity.js';
import type { ReportKey } from './summary-snapshot.store.js';
import { TargetMeasureEntity } from './target-measure.entity.js';

/** What people write into reports: paragraphs, and what was measured of targets. */
@Injectable()
export class SummaryTextStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Of all reports on the plans. */
  paragraphsOf(tenantId: string, planIds: readonly string[]): Promise<SummaryParagraphEntity[]> {
    return this.dataSource.manager.find(SummaryParagraphEntity, { where: { tenantId, planId: In(planIds) } });
  }

  measuresOf({ tenantId, planId, window: windowCode }: ReportKey): Promise<TargetMeasureEntity[]> {
    return this.dataSource.manager.find(TargetMeasureEntity, { where: { tenantId, planId, windowCode } });
  }

  async write(tx: Transaction, paragraph: SummaryParagraphEntity): Promise<void> {
    await tx.upsert(SummaryParagraphEntity, paragraph, ['planId', 'windowCode', 'areaCode', 'topic']);
  }

  async measure(tx: Transaction, measure: TargetMeasureEntity): Promise<void> {
    await tx.upsert(TargetMeasureEntity, measure, ['targetId', 'windowCode']);
  }
}
