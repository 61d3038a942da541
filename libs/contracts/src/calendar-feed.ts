import { z } from 'zod';

/** Whose due days: those of an agency, or of the agency that an account belongs to at the time of reading. */
export const feedScopeSchema = z.enum(['agency', 'person']);

/** An address that calendars follow. The address itself is shown once, when it is made. */
export const calendarFeedSchema = z.object({
  id: z.uuid(),
  scope: feedScopeSchema,
  /** The agency of an agency's feed; null for a person's. */
  agencyId: z.uuid().nullable(),
  /** What it is for, in its maker's words; may be empty. */
  label: z.string(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  /** To the hour; null until a calendar has asked. */
  lastReadAt: z.iso.datetime().nullable(),
});
export const calendarFeedListSchema = z.object({ items: z.array(calendarFeedSchema) });

/** Without an agency: of one's own. */
export const calendarFeedQuerySchema = z.object({ agencyId: z.uuid().optional() });

export const createCalendarFeedBodySchema = z.object({
  scope: feedScopeSchema,
  /** Whose, for an agency's feed; without it one's own. */
  agencyId: z.uuid().optional(),
  label: z.string().trim().max(80, 'Tên gợi nhớ dài quá 80 ký tự.').default(''),
});

export const createdCalendarFeedSchema = z.object({ feed: calendarFeedSchema, address: z.url() });

export type FeedScope = z.infer<typeof feedScopeSchema>;
export type CalendarFeed = z.infer<typeof calendarFeedSchema>;
export type CalendarFeedQuery = z.infer<typeof calendarFeedQuerySchema>;
export type CreateCalendarFeedBody = z.infer<typeof createCalendarFeedBodySchema>;
export type CreatedCalendarFeed = z.infer<typeof createdCalendarFeedSchema>;
