import { Injectable } from '@nestjs/common';
import { classifyFailure, type DeliveryError, type FailureClass } from './domain/delivery-failure.js';
import type { ClaimedLetter } from './letter-delivery.store.js';
import { LetterStore } from './letter.store.js';
import { MailGate } from './mail-gate.js';
import { MailTransport } from './mail-transport.js';

/** `words`: the server's own where it spoke. */
export type Attempt = { readonly fate: 'taken' | FailureClass; readonly words: string };

type Failure = DeliveryError & { readonly response?: string };

/** One SMTP conversation about one letter. */
@Injectable()
export class AttemptLetter {
  constructor(
    private readonly letters: LetterStore,
    private readonly transport: MailTransport,
    private readonly gate: MailGate,
  ) {}

  async run(letter: ClaimedLetter): Promise<Attempt> {
    const attempt = await this.converse(letter);
    this.gate.note(attempt.fate === 'taken' || attempt.fate === 'permanent' ? 'answered' : 'failed');
    return attempt;
  }

  private async converse(letter: ClaimedLetter): Promise<Attempt> {
    const { recipientName: name, address, ...mail } = letter;
    if (address === null) throw new Error(`Letter ${letter.id} was claimed without an address.`);
    try {
      const attachments = await this.letters.attachmentsOf(letter);
      const answer = await this.transport.send({ ...mail, attachments, to: { name, address } });
      return { fate: 'taken', words: kept(answer) };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const failure: Failure = error as Error & Failure;
      const fate = classifyFailure(failure);
      const words = wordsOf(failure, error.message);
      return { fate, words: fate === 'unknown' ? `Đã giao trọn thư mà máy chủ chưa kịp trả lời (${words})` : words };
    }
  }
}

function wordsOf({ response, code }: Failure, message: string): string {
  return kept(response ?? `${code ?? 'ERROR'}: ${message}`);
}

/** A server may say anything; a text column takes all of it but NUL. */
function kept(words: string): string {
  return words.replaceAll('\0', '').slice(0, 1_000);
}
