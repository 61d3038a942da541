import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '#config';
import { EmbeddedPostgres, JsonLogger, SetClock } from '#platform';
import { DrainOutbox, JobHandlers, type JobName, RoomsModule } from '#rooms';

/** The whole house in this process, on a clock that is set and a database that is thrown away: nothing leaves the machine. */
export class Stage {
  private constructor(
    readonly clock: SetClock,
    readonly rooms: INestApplicationContext,
    private readonly postgres: EmbeddedPostgres,
    private readonly folder: string,
  ) {}

  static async open(at: Date): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-rehearsal-'));
    // Thrown away at the end, so the disk need not be waited for.
    const postgres = await EmbeddedPostgres.start(folder, [
      'fsync=off',
      'synchronous_commit=off',
      'full_page_writes=off',
    ]);
    try {
      const clock = new SetClock(at);
      const config = loadConfig({ DATABASE_URL: postgres.url, SAMPLE: 'no' });
      const module = RoomsModule.forRoot(config, clock, { queues: false });
      const rooms = await NestFactory.createApplicationContext(module, { logger: new JsonLogger('error', 'rehearse') });
      return new Stage(clock, rooms, postgres, folder);
    } catch (error) {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Runs one order now, then everything that follows from it. */
  async order(name: JobName, data: Record<string, unknown> = {}): Promise<void> {
    await this.rooms.get(JobHandlers).run(name, data);
    await this.settle();
  }

  /** Carries events to their orders until nothing waits any more. */
  settle(): Promise<void> {
    return this.rooms.get(DrainOutbox).run();
  }

  async close(): Promise<void> {
    await this.rooms.close();
    await this.postgres.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
