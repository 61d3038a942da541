export { CalendarFeedView } from './calendar-feed.view.js';
export { type CalendarContribution, type CalendarDuty, dutyCalendar } from './domain/duty-calendar.js';
export { feedDatabase } from './feed-database.js';
export { type FeedOwner, keepsFeed } from './feed-keeper.js';
export { FeedModule } from './feed.module.js';
export { type FeedMade, type FeedOrder, FEEDS_AT_MOST, MakeFeed } from './make-feed.js';
export { ReadFeed } from './read-feed.js';
export { RevokeFeed } from './revoke-feed.js';
