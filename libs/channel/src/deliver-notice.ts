import { Injectable, Logger } from '@nestjs/common';
import { localDateOf } from '#calendar';
import { Clock } from '#platform';
import type { ChannelNoticeEntity } from './channel-notice.entity.js';
import { ChannelNoticeStore } from './channel-notice.store.js';
import { ChannelSubscriptionStore } from './channel-subscription.store.js';
import { Channels } from './channels.js';
import { type AttemptOutcome, nextStep } from './domain/next-step.js';
import type { ChannelAnswer } from './notice-channel.js';

const TOO_LATE = 'Quá ngày: tin nhắc của hôm trước không gửi nữa.';

/** One attempt at one claimed notice, and what it came to. */
@Injectable()
export class DeliverNotice {
  private readonly logger = new Logger(DeliverNotice.name);

  constructor(
    private readonly notices: ChannelNoticeStore,
    private readonly subscriptions: ChannelSubscriptionStore,
    private readonly channels: Channels,
    private readonly clock: Clock,
  ) {}

  async run(notice: ChannelNoticeEntity): Promise<AttemptOutcome> {
    const isOld = notice.content.day < localDateOf(this.clock.now());
    const answer: ChannelAnswer = isOld ? { outcome: 'refused', answer: TOO_LATE } : await this.attempt(notice);
    await this.settle(notice, answer.outcome, answer.answer, answer.outcome === 'sent' ? answer.externalId : null);
    return answer.outcome;
  }

  /** A worker died over it: whether it went out nobody knows. */
  async recover(notice: ChannelNoticeEntity): Promise<void> {
    await this.settle(notice, 'unknown', 'Tiến trình gửi dừng giữa chừng.', null);
  }

  private async attempt(notice: ChannelNoticeEntity): Promise<ChannelAnswer> {
    const subscription = await this.subscriptions.read(notice.tenantId, notice.subscriptionId);
    if (subscription === null || subscription.removedAt !== null) {
      return { outcome: 'refused', answer: 'Đăng ký nhận tin đã bị bỏ.' };
    }
    const { id, subscriptionId, target, content } = notice;
    try {
      const { sealedSecret } = subscription;
      return await this.channels.of(notice.channel).send({ id, subscriptionId, target, sealedSecret, content });
    } catch (error) {
      this.logger.error(error, { noticeId: id });
      return { outcome: 'later', answer: 'Lỗi của hệ thống, xem nhật ký.' };
    }
  }

  private async settle(
    notice: ChannelNoticeEntity,
    outcome: AttemptOutcome,
    answer: string,
    externalId: string | null | undefined,
  ): Promise<void> {
    const now = this.clock.now();
    const step = nextStep(outcome, notice.attempts, this.channels.of(notice.channel).isRepeatable);
    const over = { status: step.status, nextAttemptAt: null, settledAt: now, externalId: externalId ?? null };
    const again =
      step.status === 'queued'
        ? { status: step.status, nextAttemptAt: new Date(now.getTime() + step.afterMs), claimedAt: null }
        : over;
    await this.notices.settle(notice, { ...again, answer });
  }
}
