import type { RoomDatabase } from '#platform';
import { Reminder1763600000500 } from './migrations/1763600000500-reminder.js';
import { ForecastEntity } from './forecast.entity.js';
import { ForecastLetterEntity } from './forecast-letter.entity.js';
import { Forecast1763800000520 } from './migrations/1763800000520-forecast.js';
import { MorningCheckEntity } from './morning-check.entity.js';
import { LedgerAt1763800000220 } from './migrations/1763800000220-ledger-at.js';
import { DigestOrderEntity } from './digest-order.entity.js';
import { ReminderOrders1763800000510 } from './migrations/1763800000510-reminder-orders.js';
import { ReminderPolicyEntity } from './reminder-policy.entity.js';
import { ReminderLedgerEntity } from './reminder-ledger.entity.js';
import { ReminderScheduleEntity } from './reminder-schedule.entity.js';

export const reminderDatabase: RoomDatabase = {
  entities: [
    ReminderScheduleEntity,
    ReminderLedgerEntity,
    ReminderPolicyEntity,
    DigestOrderEntity,
    ForecastEntity,
    ForecastLetterEntity,
    MorningCheckEntity,
  ],
  migrations: [Reminder1763600000500, LedgerAt1763800000220, ReminderOrders1763800000510, Forecast1763800000520],
};
