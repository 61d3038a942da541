import { AuditEntryEntity } from './audit/audit-entry.entity.js';
import type { RoomDatabase } from './database/room-database.js';
import { StoredFileEntity } from './files/stored-file.entity.js';
import { HeartbeatEntity } from './health/heartbeat.entity.js';
import { Platform1763600000000 } from './migrations/1763600000000-platform.js';
import { HeartbeatCounts1763800000300 } from './migrations/1763800000300-heartbeat-counts.js';
import { OutboxEventEntity } from './outbox/outbox-event.entity.js';

export const platformDatabase: RoomDatabase = {
  entities: [OutboxEventEntity, AuditEntryEntity, StoredFileEntity, HeartbeatEntity],
  migrations: [Platform1763600000000, HeartbeatCounts1763800000300],
};
