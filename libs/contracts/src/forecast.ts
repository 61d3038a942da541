import { z } from 'zod';
import { daySchema } from './http-page.js';

const audienceSchema = z.enum(['agency', 'head']);
const countSchema = z.int().nonnegative();

/** Every letter that a plan is going to bring, by day and by recipient. */
export const forecastSchema = z.object({
  planId: z.string(),
  madeAt: z.iso.datetime(),
  /** Letters if everybody is in time. */
  letters: countSchema,
  /** Letters if nobody ever reports. */
  lettersAtWorst: countSchema,
  signedAt: z.iso.datetime().nullable(),
  /** Never signed, or made anew with other figures since. */
  needsSigning: z.boolean(),
  days: z.array(
    z.object({
      day: daySchema,
      letters: countSchema,
      lettersAtWorst: countSchema,
      /** Lines that come in any case, and lines only for what is late. */
      items: countSchema,
      urgings: countSchema,
    }),
  ),
  recipients: z.array(
    z.object({
      agencyId: z.string(),
      agencyName: z.string(),
      audience: audienceSchema,
      letters: countSchema,
      lettersAtWorst: countSchema,
    }),
  ),
});

export const forecastDaySchema = z.object({
  day: daySchema,
  letters: z.array(
    z.object({
      agencyId: z.string(),
      agencyName: z.string(),
      audience: audienceSchema,
      items: countSchema,
      urgings: countSchema,
    }),
  ),
});

export const forecastSignedSchema = z.object({ signedAt: z.iso.datetime() });

/** A morning beside its forecast; figures are null until it was compared. */
export const morningReportSchema = z.object({
  day: daySchema,
  expected: countSchema,
  ordered: countSchema.nullable(),
  missing: countSchema.nullable(),
  extra: countSchema.nullable(),
});

/** What goes on with the mornings: those compared lately, and digests that a storm guard holds today. */
export const morningsSchema = z.object({ mornings: z.array(morningReportSchema), held: countSchema });
export const releasedDigestsSchema = z.object({ released: countSchema });

export type Forecast = z.infer<typeof forecastSchema>;
export type ForecastDay = z.infer<typeof forecastDaySchema>;
export type MorningReport = z.infer<typeof morningReportSchema>;
export type Mornings = z.infer<typeof morningsSchema>;
