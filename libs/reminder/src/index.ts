export { reminderDatabase } from './reminder-database.js';
