import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { newId } from '../clock/new-id.js';
import type { Transaction } from '../database/database.js';
import { OutboxEventEntity } from './outbox-event.entity.js';

export interface OutboxEvent {
  /** Past fact, `room.happened`: `plan.published`. */
  readonly type: string;
  readonly tenantId: string;
  /** Id of what the event is about. */
  readonly key: string;
  /** Ids and plain values only, never an entity. */
  readonly payload: Record<string, unknown>;
}

/** Writes events beside the state they speak of, in the same transaction. */
@Injectable()
export class Outbox {
  constructor(private readonly clock: Clock) {}

  async append(tx: Transaction, event: OutboxEvent): Promise<void> {
    await tx.insert(OutboxEventEntity, {
      id: newId(),
      tenantId: event.tenantId,
      type: event.type,
      key: event.key,
      payload: event.payload as object,
      occurredAt: this.clock.now(),
      relayedAt: null,
    });
  }
}
