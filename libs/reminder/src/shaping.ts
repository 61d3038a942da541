import { CompareReminders } from './compare-reminders.js';
import { ForgetReminderPolicy } from './forget-reminder-policy.js';
import { PolicyJournal } from './policy-journal.js';
import { PolicyPlaces } from './policy-places.js';
import { PreviewAmendmentReminders } from './preview-amendment-reminders.js';
import { PreviewCalendar } from './preview-calendar.js';
import { PreviewDueMoves } from './preview-due-moves.js';
import { PreviewReminderPolicy } from './preview-reminder-policy.js';
import { SaveReminderPolicy } from './save-reminder-policy.js';
import { ShowReminderPolicy } from './show-reminder-policy.js';

/** What is wanted otherwise, and what a change would do. */
export const shapingSteps = [
  SaveReminderPolicy,
  ForgetReminderPolicy,
  ShowReminderPolicy,
  PreviewReminderPolicy,
  PreviewDueMoves,
  PreviewAmendmentReminders,
  PreviewCalendar,
];

export const shapingInside = [CompareReminders, PolicyJournal, PolicyPlaces];
