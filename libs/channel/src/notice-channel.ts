import type { ChannelKind } from '#contracts';
import type { NoticeContent } from './domain/notice.js';

/** A notice as it is handed to a channel. */
export interface NoticeToSend {
  /** The same over all attempts: whoever gets a second copy can tell it by this. */
  readonly id: string;
  readonly subscriptionId: string;
  readonly target: string;
  readonly sealedSecret: string | null;
  readonly content: NoticeContent;
}

/** `answer`: the other side's own words, for the record. */
export type ChannelAnswer =
  | { readonly outcome: 'sent'; readonly answer: string; readonly externalId?: string | null }
  | { readonly outcome: 'refused' | 'later' | 'unknown'; readonly answer: string };

export type TargetReading =
  { readonly ok: true; readonly target: string } | { readonly ok: false; readonly message: string };

/** One way to tell people beside mail. An adapter is small: it says where it can speak and hands one notice over. */
export abstract class NoticeChannel {
  abstract readonly kind: ChannelKind;
  /** Whether the receiver can tell a second copy from a second notice. */
  abstract readonly isRepeatable: boolean;
  /** Why this installation cannot speak here; null when it can. */
  abstract unavailable(): string | null;
  /** The target as it is kept, or what is wrong with it, for a person to read. */
  abstract readTarget(written: string): TargetReading;
  /** One attempt, in bounded time. Throws only where we are at fault. */
  abstract send(notice: NoticeToSend): Promise<ChannelAnswer>;
}

/** What is kept of an answer, in characters. */
const ANSWER_KEPT = 500;

/** '503 Service overloaded': one line of what came back. */
export function wordsOf(status: number, body: string): string {
  return `${String(status)} ${body.replace(/[\p{Cc}\s]+/gu, ' ').trim()}`.trim().slice(0, ANSWER_KEPT);
}
