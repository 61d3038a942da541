import type { RoomDatabase } from '#platform';
import { SummarySnapshot1763900000200 } from './migrations/1763900000200-summary-snapshot.js';
import { SummarySnapshotEntity } from './summary-snapshot.entity.js';

export const summaryDatabase: RoomDatabase = {
  entities: [SummarySnapshotEntity],
  migrations: [SummarySnapshot1763900000200],
};
