import { Module } from '@nestjs/common';
import { DirectoryModule } from '#directory';
import { MailModule } from '#mail';
import { ChangeSubscription } from './change-subscription.js';
import { ChannelNoticeStore } from './channel-notice.store.js';
import { ChannelSubscriptionStore } from './channel-subscription.store.js';
import { ChannelTokenStore } from './channel-token.store.js';
import { ChannelView } from './channel.view.js';
import { Channels } from './channels.js';
import { CheckSubscription } from './check-subscription.js';
import { CreateSubscription } from './create-subscription.js';
import { DeliverNotice } from './deliver-notice.js';
import { ForgetOldNotices } from './forget-old-notices.js';
import { QueueNotice } from './queue-notice.js';
import { SecretBox } from './secret-box.js';
import { SendChannelNotices } from './send-channel-notices.js';
import { SmsChannel } from './sms-channel.js';
import { TrySubscription } from './try-subscription.js';
import { WebhookChannel } from './webhook-channel.js';
import { WriteNotices } from './write-notices.js';
import { ZaloChannel } from './zalo-channel.js';
import { ZaloTokens } from './zalo-tokens.js';

const steps = [CreateSubscription, ChangeSubscription, TrySubscription, SendChannelNotices, ForgetOldNotices];
const inner = [CheckSubscription, DeliverNotice, QueueNotice, WriteNotices];
const adapters = [WebhookChannel, SmsChannel, ZaloChannel, ZaloTokens, SecretBox];

@Module({
  imports: [DirectoryModule, MailModule],
  providers: [
    ...steps,
    ...inner,
    ...adapters,
    Channels,
    ChannelView,
    ChannelNoticeStore,
    ChannelSubscriptionStore,
    ChannelTokenStore,
  ],
  exports: [...steps, Channels, ChannelView],
})
export class ChannelModule {}
