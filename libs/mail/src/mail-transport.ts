import type { LetterAttachment } from './letter-attachment.js';

/** A letter as it goes over the wire. */
export interface OutgoingMail {
  readonly id: string;
  readonly tenantId: string;
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly attachments?: readonly LetterAttachment[];
}

/** Hands letters to a mail server. Throws what {@link classifyFailure} understands. */
export abstract class MailTransport {
  /** Returns the server's final answer: `250 2.0.0 Ok: queued as 4F2`. */
  abstract send(mail: OutgoingMail): Promise<string>;
  /** Answers when the server does; throws when it does not. */
  abstract verify(): Promise<void>;
}
