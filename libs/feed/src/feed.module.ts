import { Module } from '@nestjs/common';
import { AssignmentModule } from '#assignment';
import { DirectoryModule } from '#directory';
import { IdentityModule } from '#identity';
import { CalendarFeedStore } from './calendar-feed.store.js';
import { CalendarFeedView } from './calendar-feed.view.js';
import { FeedAgency } from './feed-agency.js';
import { MakeFeed } from './make-feed.js';
import { ReadFeed } from './read-feed.js';
import { RevokeFeed } from './revoke-feed.js';

const doors = [MakeFeed, RevokeFeed, ReadFeed, CalendarFeedView];

@Module({
  imports: [AssignmentModule, DirectoryModule, IdentityModule],
  providers: [CalendarFeedStore, FeedAgency, ...doors],
  exports: doors,
})
export class FeedModule {}
