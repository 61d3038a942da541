import { Injectable } from '@nestjs/common';
import type { ChannelKind, ChannelState } from '#contracts';
import type { NoticeChannel } from './notice-channel.js';
import { SmsChannel } from './sms-channel.js';
import { WebhookChannel } from './webhook-channel.js';
import { ZaloChannel } from './zalo-channel.js';

/** Every channel there is, by its kind. */
@Injectable()
export class Channels {
  private readonly byKind: Readonly<Record<ChannelKind, NoticeChannel>>;

  constructor(webhook: WebhookChannel, sms: SmsChannel, zalo: ZaloChannel) {
    this.byKind = { webhook, sms, zalo };
  }

  of(kind: ChannelKind): NoticeChannel {
    return this.byKind[kind];
  }

  states(): ChannelState[] {
    return Object.values(this.byKind).map((channel) => {
      const reason = channel.unavailable();
      return { channel: channel.kind, available: reason === null, reason };
    });
  }
}
