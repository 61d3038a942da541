import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from '#config';
import { AuditTrail } from './audit/audit-trail.js';
import { Clock } from './clock/clock.js';
import { CONFIG } from './config/config.js';
import { FileVault } from './files/file-vault.store.js';
import { HeartbeatPing } from './health/heartbeat-ping.js';
import { Heartbeats } from './health/heartbeats.store.js';
import { Outbox } from './outbox/outbox.js';
import { RelayOutbox } from './outbox/relay-outbox.js';

const services = [AuditTrail, FileVault, HeartbeatPing, Heartbeats, Outbox, RelayOutbox];

/** Clock, configuration and the machines every room may use. Needs the database module beside it. */
@Module({})
export class PlatformModule {
  static forRoot(config: Config, clock: Clock): DynamicModule {
    const given = [
      { provide: CONFIG, useValue: config },
      { provide: Clock, useValue: clock },
    ];
    return {
      module: PlatformModule,
      global: true,
      providers: [...given, ...services],
      exports: [CONFIG, Clock, ...services],
    };
  }
}
