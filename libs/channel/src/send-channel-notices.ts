import { Injectable } from '@nestjs/common';
import { Clock } from '#platform';
import { ChannelNoticeStore } from './channel-notice.store.js';
import { DeliverNotice } from './deliver-notice.js';
import { WriteNotices } from './write-notices.js';

/** Notices that go out side by side, and rounds of one run: the rest is the next minute's. */
const AT_ONCE = 8;
const ROUNDS = 500;
/** Milliseconds. No attempt lasts that long: a claim this old belongs to a worker that died. */
const STALE_CLAIM_MS = 10 * 60_000;

/** To be run every minute: writes a notice of each new digest and hands over what is due. One notice's fault never stops the others. */
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
    for (let round = 0; round < ROUNDS; round += 1) {
      const claimed = await this.notices.claim(this.clock.now(), AT_ONCE);
      if (claimed.length === 0) return;
      const outcomes = await Promise.allSettled(claimed.map((notice) => this.deliver.run(notice)));
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failed) throw failed.reason;
    }
  }
}
