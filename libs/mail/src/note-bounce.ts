import { Injectable, Logger } from '@nestjs/common';
import { Clock, Database, Outbox } from '#platform';
import { type DeliveryReport, provesDead } from './domain/delivery-report.js';
import { LetterStore } from './letter.store.js';

export type BounceOutcome = 'bounced' | 'noted' | 'ignored';

/** A receiving server reports on a letter it had taken. */
@Injectable()
export class NoteBounce {
  private readonly logger = new Logger(NoteBounce.name);

  constructor(
    private readonly letters: LetterStore,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** `noted`: only late so far · `ignored`: said of nothing that is out. */
  async run(letterId: string, report: DeliveryReport): Promise<BounceOutcome> {
    const words = `${report.status ?? ''} ${report.diagnostic ?? ''}`.trim().slice(0, 1_000) || 'không nêu lý do';
    return this.database.transaction(async (tx) => {
      const letter = await this.letters.lock(tx, letterId);
      if (letter?.status !== 'sent' && letter?.status !== 'unknown') {
        this.logger.warn(`A report on letter ${letterId}, which is not out: ${report.action} ${words}`);
        return 'ignored';
      }
      const { tenantId } = letter;
      if (report.action === 'delayed') {
        await this.letters.update(tx, { tenantId, letterId }, { lastError: `Máy chủ nhận báo chậm: ${words}` });
        return 'noted';
      }
      if (report.action !== 'failed') return 'ignored';
      const fate = { status: 'bounced', bouncedAt: this.clock.now(), nextAttemptAt: null, lastError: words } as const;
      await this.letters.update(tx, { tenantId, letterId }, fate);
      const event = { tenantId, key: letterId, payload: { letterId } };
      await this.outbox.append(tx, { type: 'letter.bounced', ...event });
      if (provesDead(report, letter.address)) await this.outbox.append(tx, { type: 'letter.address-dead', ...event });
      return 'bounced';
    });
  }
}
