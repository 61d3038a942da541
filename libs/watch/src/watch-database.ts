import type { RoomDatabase } from '#platform';
import { IncidentEntity } from './incident.entity.js';
import { Watch1763800000301 } from './migrations/1763800000301-watch.js';

export const watchDatabase: RoomDatabase = { entities: [IncidentEntity], migrations: [Watch1763800000301] };
