export { type CalendarDuty, dutyCalendar } from './domain/duty-calendar.js';
