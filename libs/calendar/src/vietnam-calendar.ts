import year2023 from '../../../config/calendar/2023.json' with { type: 'json' };
import year2024 from '../../../config/calendar/2024.json' with { type: 'json' };
import year2025 from '../../../config/calendar/2025.json' with { type: 'json' };
import year2026 from '../../../config/calendar/2026.json' with { type: 'json' };
import year2027 from '../../../config/calendar/2027.json' with { type: 'json' };
import { readCalendarYear } from './domain/read-calendar-year.js';
import { type CalendarYear, workingCalendar, type WorkingCalendar } from './domain/working-calendar.js';

const years = [year2023, year2024, year2025, year2026, year2027].map(readCalendarYear);

/** Civil servants' working calendar as ordered by the yearly notices (config/calendar). */
export const vietnamCalendar: WorkingCalendar = workingCalendar(years);

/** The calendar as it would be with this year in the place of the one there is. */
export function revisedCalendar(revised: CalendarYear): WorkingCalendar {
  return workingCalendar([...years.filter(({ year }) => year !== revised.year), revised]);
}
