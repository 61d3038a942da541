import type { RoomDatabase } from '#platform';
import { ChannelNoticeEntity } from './channel-notice.entity.js';
import { ChannelSubscriptionEntity } from './channel-subscription.entity.js';
import { ChannelTokenEntity } from './channel-token.entity.js';
import { Channel1763800000302 } from './migrations/1763800000302-channel.js';

export const channelDatabase: RoomDatabase = {
  entities: [ChannelSubscriptionEntity, ChannelNoticeEntity, ChannelTokenEntity],
  migrations: [Channel1763800000302],
};
