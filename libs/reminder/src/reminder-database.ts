import type { RoomDatabase } from '#platform';
import { Reminder1763600000500 } from './migrations/1763600000500-reminder.js';
import { ReminderLedgerEntity } from './reminder-ledger.entity.js';
import { ReminderScheduleEntity } from './reminder-schedule.entity.js';

export const reminderDatabase: RoomDatabase = {
  entities: [ReminderScheduleEntity, ReminderLedgerEntity],
  migrations: [Reminder1763600000500],
};
