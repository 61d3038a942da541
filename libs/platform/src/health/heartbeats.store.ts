import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { HeartbeatEntity } from './heartbeat.entity.js';

const INSTALLATION = '00000000-0000-0000-0000-000000000000';

export type HeartbeatName = 'worker' | 'sweep' | 'relay' | 'mail';

@Injectable()
export class Heartbeats {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async beat(name: HeartbeatName): Promise<void> {
    await this.dataSource.manager.upsert(HeartbeatEntity, { name, tenantId: INSTALLATION, at: this.clock.now() }, [
      'name',
    ]);
  }

  async last(name: HeartbeatName): Promise<Date | null> {
    const heartbeat = await this.dataSource.manager.findOneBy(HeartbeatEntity, { name });
    return heartbeat?.at ?? null;
  }
}
