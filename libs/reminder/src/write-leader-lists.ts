import { Injectable } from '@nestjs/common';
import { localDateOf, vietnamCalendar } from '#calendar';
import { ListTenants, LoadPeople } from '#directory';
import { Clock, Database } from '#platform';
import { isListDay } from './domain/leader-list.js';
import { defaultWindow } from './domain/reminder-policy.js';
import { isOpen } from './domain/sending-window.js';
import { PostLeaderLists } from './post-leader-lists.js';

/** To be run every few minutes: on the first working day of a week each leader gets the list of what has been late for long, once. */
@Injectable()
export class WriteLeaderLists {
  constructor(
    private readonly tenants: ListTenants,
    private readonly people: LoadPeople,
    private readonly post: PostLeaderLists,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Returns how many lists were written. */
  async run(): Promise<number> {
    const now = this.clock.now();
    if (!isListDay(localDateOf(now), vietnamCalendar) || !isOpen(now.getTime(), defaultWindow, vietnamCalendar))
      return 0;
    let written = 0;
    for (const { id: tenantId } of await this.tenants.run()) {
      const leaders = (await this.people.run(tenantId)).filter(({ roles }) => roles.includes('leader'));
      if (leaders.length === 0) continue;
      written += await this.database.transaction((tx) => this.post.run(tx, tenantId, now, leaders));
    }
    return written;
  }
}
