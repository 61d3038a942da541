import { z } from 'zod';
import { daySchema } from './http-page.js';

const statusSchema = z.enum(['official', 'provisional']);

/** One year of the working calendar, as in `config/calendar`: the days that depart from Monday to Friday, each with its basis. */
export const calendarFileSchema = z.object({
  year: z.int().min(2000).max(2100),
  version: z.string().min(1),
  status: statusSchema,
  days: z
    .array(
      z.object({
        date: daySchema,
        kind: z.enum(['holiday', 'compensatory', 'swapped-off', 'swapped-work']),
        name: z.string().min(1),
        basis: z.string().trim().min(1),
        status: statusSchema,
      }),
    )
    .max(366),
});

export type CalendarFile = z.infer<typeof calendarFileSchema>;
