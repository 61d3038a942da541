import type { RoomDatabase } from '#platform';
import { CalendarFeedEntity } from './calendar-feed.entity.js';
import { CalendarFeed1763800000100 } from './migrations/1763800000100-calendar-feed.js';

export const feedDatabase: RoomDatabase = {
  entities: [CalendarFeedEntity],
  migrations: [CalendarFeed1763800000100],
};
