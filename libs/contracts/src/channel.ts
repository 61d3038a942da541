import { z } from 'zod';
import { pageOf, pageQuerySchema } from './http-page.js';

/** Ways to be told beside mail. `webhook`: a program of the agency's own · `sms` · `zalo`: a message of Zalo Notification Service. */
export const channelKindSchema = z.enum(['webhook', 'sms', 'zalo']);

/**
 * `failed`: refused, or put off until its news was old · `unknown`: sent out, and no answer came · `superseded`: a newer notice says it all.
 */
export const noticeStatusSchema = z.enum(['queued', 'sending', 'sent', 'failed', 'unknown', 'superseded']);

export const noticeSchema = z.object({
  id: z.uuid(),
  subscriptionId: z.uuid(),
  channel: channelKindSchema,
  /** Whose digest it is drawn from; null for a trial of a subscription to all agencies. */
  agencyId: z.uuid().nullable(),
  agencyName: z.string(),
  target: z.string(),
  /** The digest letter; null for a trial. */
  letterId: z.uuid().nullable(),
  text: z.string(),
  status: noticeStatusSchema,
  attempts: z.int(),
  createdAt: z.iso.datetime(),
  nextAttemptAt: z.iso.datetime().nullable(),
  settledAt: z.iso.datetime().nullable(),
  /** What the other side said last, in its own words. */
  answer: z.string().nullable(),
  /** Its own number for the message. */
  externalId: z.string().nullable(),
});

/** Who is told where. The secret of a webhook goes in and never comes out. */
export const channelSubscriptionSchema = z.object({
  id: z.uuid(),
  channel: channelKindSchema,
  /** Null: the digests of all agencies (webhooks alone). */
  agencyId: z.uuid().nullable(),
  target: z.string(),
  active: z.boolean(),
  createdAt: z.iso.datetime(),
});

/** Whether this installation can speak over a channel, and if not, why. */
export const channelStateSchema = z.object({
  channel: channelKindSchema,
  available: z.boolean(),
  reason: z.string().nullable(),
});

export const channelListSchema = z.object({
  channels: z.array(channelStateSchema),
  items: z.array(channelSubscriptionSchema),
});

export const createSubscriptionBodySchema = z.object({
  channel: channelKindSchema,
  agencyId: z.uuid('Cơ quan không hợp lệ.').nullable(),
  /** An address (`https://…`) or a mobile number. */
  target: z.string().trim().min(1, 'Hãy ghi nơi nhận.').max(500, 'Nơi nhận dài quá 500 ký tự.'),
  /** Webhooks: `whsec_` and 24–64 random bytes in base64. */
  secret: z.string().trim().max(200).optional(),
});

export const changeSubscriptionBodySchema = z.object({ active: z.boolean() });

export const noticeQuerySchema = pageQuerySchema.extend({
  status: noticeStatusSchema.optional(),
  subscriptionId: z.uuid().optional(),
});
export const noticePageSchema = pageOf(noticeSchema);

export type ChannelKind = z.infer<typeof channelKindSchema>;
export type NoticeStatus = z.infer<typeof noticeStatusSchema>;
export type Notice = z.infer<typeof noticeSchema>;
export type ChannelSubscription = z.infer<typeof channelSubscriptionSchema>;
export type ChannelState = z.infer<typeof channelStateSchema>;
export type ChannelList = z.infer<typeof channelListSchema>;
export type CreateSubscriptionBody = z.infer<typeof createSubscriptionBodySchema>;
export type ChangeSubscriptionBody = z.infer<typeof changeSubscriptionBodySchema>;
export type NoticeQuery = z.infer<typeof noticeQuerySchema>;
export type NoticePage = z.infer<typeof noticePageSchema>;
