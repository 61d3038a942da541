import { Injectable } from '@nestjs/common';
import { MailTransport } from '#mail';
import { Clock } from '#platform';

/** A mail server need not be asked more often than this. */
const ASK_EVERY_MS = 30_000;

/** Whether letters could be handed over right now. */
@Injectable()
export class MailCheck {
  private asked: { readonly at: number; readonly answer: Promise<void> } | null = null;

  constructor(
    private readonly transport: MailTransport,
    private readonly clock: Clock,
  ) {}

  run(): Promise<void> {
    const now = this.clock.now().getTime();
    if (this.asked === null || now - this.asked.at >= ASK_EVERY_MS) {
      this.asked = { at: now, answer: this.transport.verify() };
    }
    return this.asked.answer;
  }
}
