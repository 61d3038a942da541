import type { LetterAttachment } from './letter-attachment.js';

/** A letter as it goes over the wire. */
export interface OutgoingMail {
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
  abstract send(mail: OutgoingMail): Promise<void>;
  /** Answers when the server does; throws when it does not. */
  abstract verify(): Promise<void>;
}
