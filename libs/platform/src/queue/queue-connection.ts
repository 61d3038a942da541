import type { BullRootModuleOptions } from '@nestjs/bullmq';
import { type ConnectionOptions, createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import pg from 'pg';

export interface QueueMachine {
  readonly databaseUrl: string;
  /** Set: the queues live in Redis. Null: in a schema of their own in PostgreSQL. */
  readonly redisUrl: string | null;
}

/** The one switch between the two queue machines. BullMQ keeps it per process, so it is thrown before any queue is opened. */
export function queueOptions(machine: QueueMachine): BullRootModuleOptions {
  if (machine.redisUrl) {
    setDefaultBackendFactory();
    return { prefix: 'don-doc', connection: { url: machine.redisUrl, maxRetriesPerRequest: null } };
  }
  setDefaultBackendFactory(createPostgresBackend);
  const connection = {
    connectionString: machine.databaseUrl,
    schema: 'queue',
    migrate: true,
    max: 2,
    Client: WatchedClient,
  };
  // @nestjs/bullmq types the connection for Redis only; the factory above takes this one.
  return { prefix: 'don-doc', connection: connection as unknown as ConnectionOptions };
}

/** When the database goes away, what was asked of it fails and is asked again; a connection in use must not end the process with it. */
class WatchedClient extends pg.Client {
  constructor(config?: pg.ClientConfig | string) {
    super(config);
    this.on('error', () => undefined);
  }
}
