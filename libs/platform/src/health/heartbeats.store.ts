import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { HeartbeatEntity } from './heartbeat.entity.js';

const INSTALLATION = '00000000-0000-0000-0000-000000000000';

export type HeartbeatName = 'worker' | 'sweep' | 'relay' | 'mail';

export interface Heartbeat {
  readonly name: string;
  readonly at: Date | null;
  readonly failedAt: Date | null;
  readonly succeeded: number;
  readonly failed: number;
  readonly tookMs: number | null;
}

@Injectable()
export class Heartbeats {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A success; `tookMs`: how long it took, where somebody measured. */
  async beat(name: HeartbeatName, tookMs: number | null = null): Promise<void> {
    await this.dataSource.query(
      `insert into heartbeat (name, tenant_id, at, succeeded, took_ms) values ($1, $2, $3, 1, $4)
        on conflict (name) do update
          set at = excluded.at, succeeded = heartbeat.succeeded + 1, took_ms = coalesce(excluded.took_ms, heartbeat.took_ms)`,
      [name, INSTALLATION, this.clock.now(), tookMs],
    );
  }

  /** A failure: it leaves the last success where it was. */
  async miss(name: HeartbeatName): Promise<void> {
    await this.dataSource.query(
      `insert into heartbeat (name, tenant_id, failed_at, failed) values ($1, $2, $3, 1)
        on conflict (name) do update set failed_at = excluded.failed_at, failed = heartbeat.failed + 1`,
      [name, INSTALLATION, this.clock.now()],
    );
  }

  async last(name: HeartbeatName): Promise<Date | null> {
    const heartbeat = await this.dataSource.manager.findOneBy(HeartbeatEntity, { name });
    return heartbeat?.at ?? null;
  }

  async all(): Promise<Heartbeat[]> {
    const heartbeats = await this.dataSource.manager.find(HeartbeatEntity, { order: { name: 'ASC' } });
    return heartbeats.map(({ name, at, failedAt, succeeded, failed, tookMs }) => ({
      ...{ name, at, failedAt, tookMs },
      succeeded: Number(succeeded),
      failed: Number(failed),
    }));
  }
}
