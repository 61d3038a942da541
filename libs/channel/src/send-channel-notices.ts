import { Injectable } from '@nestjs/common';
import { Clock } from '#platform';
import type { ChannelNoticeEntity } from './channel-notice.entity.js';
import { ChannelNoticeStore } from './channel-notice.store.js';
import { DeliverNotice } from './deliver-notice.js';
import type { AttemptOutcome } from './domain/next-step.js';
import { WriteNotices } from './write-notices.js';

/** Notices that go out side by side, and rounds of one run: the rest is the next minute's. */
const AT_ONCE = 8;
const ROUNDS = 500;
/** Milliseconds. No attempt lasts that long: a claim this old belongs to a worker that died. */
const STALE_CLAIM_MS = 10 * 60_000;
/** A receiver that does not take so many running is left alone for a while: thousands may wait for it, and others behind them. */
const FAILURES_RUNNING = 3;
const REST_MS = 5 * 60_000;

/** To be run every minute: writes a notice of each new digest and hands over what is due. One receiver's fault never stops the others. */
@Injectable()
export class SendChannelNotices {
  constructor(
    private readonly writeNotices: WriteNotices,
    private readonly notices: ChannelNoticeStore,
    private readonly deliver: DeliverNotice,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    for (const notice of await this.notices.stale(new Date(now.getTime() - STALE_CLAIM_MS), AT_ONCE * ROUNDS)) {
      await this.deliver.recover(notice);
    }
    await this.writeNotices.run(now);
    const failures = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const claimed = await this.notices.claim(this.clock.now(), AT_ONCE);
      if (claimed.length === 0) return;
      await this.sendRound(claimed, failures);
    }
  }

  private async sendRound(claimed: readonly ChannelNoticeEntity[], failures: Map<string, number>): Promise<void> {
    const outcomes = await Promise.allSettled(claimed.map((notice) => this.deliver.run(notice)));
    for (const [index, notice] of claimed.entries()) {
      const outcome = outcomes[index];
      if (outcome?.status === 'rejected') throw outcome.reason;
      const running = countOf(outcome?.value, failures.get(notice.subscriptionId) ?? 0);
      failures.set(notice.subscriptionId, running);
      if (running === FAILURES_RUNNING) await this.leaveAlone(notice);
    }
  }

  private leaveAlone(notice: ChannelNoticeEntity): Promise<void> {
    return this.notices.rest(notice, new Date(this.clock.now().getTime() + REST_MS));
  }
}

/** A refusal is about one notice; not now, or no answer, is about the receiver. */
function countOf(outcome: AttemptOutcome | undefined, running: number): number {
  return outcome === 'later' || outcome === 'unknown' ? running + 1 : 0;
}
