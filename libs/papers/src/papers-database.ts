import type { RoomDatabase } from '#platform';
import { PaperFrame1763900000010 } from './migrations/1763900000010-paper-frame.js';
import { PaperFrameEntity } from './paper-frame.entity.js';

export const papersDatabase: RoomDatabase = {
  entities: [PaperFrameEntity],
  migrations: [PaperFrame1763900000010],
};
