import { Inject, Injectable } from '@nestjs/common';
import { CalendarFactsView } from '#assignment';
import { dateOf, localDate, yearOf } from '#calendar';
import { isUseWorthNoting, shownTokenHash } from '#identity';
import { Clock, CONFIG, type Config } from '#platform';
import type { CalendarFeedEntity } from './calendar-feed.entity.js';
import { CalendarFeedStore } from './calendar-feed.store.js';
import { dutyCalendar } from './domain/duty-calendar.js';
import { FeedAgency } from './feed-agency.js';

/** A runaway plan must not make an answer that no calendar can take; an agency owes some hundreds a year. */
const DUTIES_AT_MOST = 5_000;

/** What a calendar gets that follows an address: the duties of this year, of the one before and all to come. */
@Injectable()
export class ReadFeed {
  constructor(
    private readonly feeds: CalendarFeedStore,
    private readonly agency: FeedAgency,
    private readonly facts: CalendarFactsView,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The text of an iCalendar file; null for a token that opens nothing, or nothing any more. */
  async run(token: string): Promise<string | null> {
    const hash = shownTokenHash(token);
    const feed = hash === null ? null : await this.feeds.liveByTokenHash(hash);
    const agency = feed && (await this.agency.run(feed));
    if (feed === null || agency === null) return null;
    await this.noteRead(feed);
    const since = dateOf(yearOf(localDate(this.clock.today())) - 1, 1, 1);
    const duties = await this.facts.ofAgency(feed.tenantId, agency.id, since, DUTIES_AT_MOST);
    const support = await this.facts.supportedBy(feed.tenantId, agency.id, since, DUTIES_AT_MOST);
    const name = `Hạn việc: ${agency.name}`;
    return dutyCalendar(name, duties.map(dated), this.config.publicUrl, support.map(dated));
  }

  private async noteRead(feed: CalendarFeedEntity): Promise<void> {
    const now = this.clock.now();
    if (isUseWorthNoting(now, feed.lastReadAt)) await this.feeds.noteRead(feed, now);
  }
}

function dated<Facts extends { readonly changedAt: Date }>(
  facts: Facts,
): Omit<Facts, 'changedAt'> & { readonly changedAt: number } {
  return { ...facts, changedAt: facts.changedAt.getTime() };
}
