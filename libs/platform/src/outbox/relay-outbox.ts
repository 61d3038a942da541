import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, IsNull } from 'typeorm';
import { Clock } from '../clock/clock.js';
import type { OutboxEvent } from './outbox.js';
import { OutboxEventEntity } from './outbox-event.entity.js';

/** Passes one event on; called again after a crash, so it must bear being called twice with the same id. */
export type Dispatch = (event: OutboxEvent & { readonly id: string }) => Promise<void>;

/** Events are held by row locks while they are passed on: relays may run side by side, and die anywhere. */
@Injectable()
export class RelayOutbox {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Passes on up to `limit` waiting events, oldest first. Returns how many. */
  async run(dispatch: Dispatch, limit = 200): Promise<number> {
    return this.dataSource.transaction(async (tx) => {
      const events = await tx
        .createQueryBuilder(OutboxEventEntity, 'event')
        .where('event.relayedAt is null')
        .orderBy('event.id')
        .limit(limit)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getMany();
      for (const event of events) await dispatch(event);
      if (events.length > 0) {
        const ids = events.map((event) => event.id);
        await tx.update(OutboxEventEntity, { id: In(ids) }, { relayedAt: this.clock.now() });
      }
      return events.length;
    });
  }

  /** Events that nobody has passed on yet. */
  async waiting(): Promise<number> {
    return this.dataSource.manager.countBy(OutboxEventEntity, { relayedAt: IsNull() });
  }
}
