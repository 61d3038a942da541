import type { RoomDatabase } from '#platform';
import { SummarySnapshot1763900000200 } from './migrations/1763900000200-summary-snapshot.js';
import { SummaryText1763900000201 } from './migrations/1763900000201-summary-text.js';
import { AgencyReport1763900000330 } from './migrations/1763900000330-agency-report.js';
import { AgencyReportDraftEntity } from './agency-report/agency-report-draft.entity.js';
import { AgencyReportEntity } from './agency-report/agency-report.entity.js';
import { ParRule1763900000332 } from './migrations/1763900000332-par-rule.js';
import { ParRuleEntity } from './par-rule/par-rule.entity.js';
import { SummaryParagraphEntity } from './summary-paragraph.entity.js';
import { SummarySnapshotEntity } from './summary-snapshot.entity.js';
import { TargetMeasureEntity } from './target-measure.entity.js';

export const summaryDatabase: RoomDatabase = {
  entities: [
    ...[SummarySnapshotEntity, SummaryParagraphEntity, TargetMeasureEntity],
    ...[AgencyReportDraftEntity, AgencyReportEntity, ParRuleEntity],
  ],
  migrations: [SummarySnapshot1763900000200, SummaryText1763900000201, AgencyReport1763900000330, ParRule1763900000332],
};
