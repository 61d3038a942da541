import { type WorkingCalendar, vietnamCalendar } from '#calendar';
import { defaultPolicy, type ReminderPolicy } from './domain/reminder-policy.js';

/** The rules the steps of this room work by. */
export const reminderRules: { readonly policy: ReminderPolicy; readonly calendar: WorkingCalendar } = {
  policy: defaultPolicy,
  calendar: vietnamCalendar,
};
