import { Injectable } from '@nestjs/common';
import { localDateOf, vietnamCalendar } from '#calendar';
import { LoadPeople } from '#directory';
import { Clock, Database } from '#platform';
import { isListDay } from './domain/leader-list.js';
import { PostLeaderLists } from './post-leader-lists.js';
import { SendingDoors } from './sending-doors.js';

/** To be run every few minutes: on the first working day of a week each leader gets the list of what has been late for long, once. */
@Injectable()
export class WriteLeaderLists {
  constructor(
    private readonly doors: SendingDoors,
    private readonly people: LoadPeople,
    private readonly post: PostLeaderLists,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Returns how many lists were written. */
  async run(): Promise<number> {
    const now = this.clock.now();
    if (!isListDay(localDateOf(now), vietnamCalendar)) return 0;
    let written = 0;
    for (const tenantId of (await this.doors.at(now)).open) {
      const leaders = (await this.people.run(tenantId)).filter(({ roles }) => roles.includes('leader'));
      if (leaders.length === 0) continue;
      written += await this.database.transaction((tx) => this.post.run(tx, tenantId, now, leaders));
    }
    return written;
  }
}
