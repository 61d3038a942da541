import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmbeddedPostgres, FolderInUseError } from '#platform';

async function query<T>(url: string, statement: string): Promise<T[]> {
  const dataSource = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    return await dataSource.query<T[]>(statement);
  } finally {
    await dataSource.destroy();
  }
}

describe('EmbeddedPostgres', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'embedded-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('initialises on first start, stops cleanly and finds its data again', async () => {
    const first = await EmbeddedPostgres.start(folder);
    await query(first.url, "create table note as select 'còn đây' as text");
    await first.stop();
    const second = await EmbeddedPostgres.start(folder);
    expect(await query(second.url, 'select text from note')).toEqual([{ text: 'còn đây' }]);
    await second.stop();
  });

  it('listens where no outgoing connection can be in its way, now or at a restart', async () => {
    const server = await EmbeddedPostgres.start(folder);
    const [lowest = 0] = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').split('\t').map(Number);
    expect(Number(new URL(server.url).port)).toBeLessThan(lowest);
    await server.stop();
  });

  it('refuses a second start on the same folder with a message that says so', async () => {
    const first = await EmbeddedPostgres.start(folder);
    await expect(EmbeddedPostgres.start(folder)).rejects.toThrow(FolderInUseError);
    await expect(EmbeddedPostgres.start(folder)).rejects.toThrow(`số ${process.pid}`);
    await first.stop();
  });

  it('recovers after a kill that left the lock and the server behind', async () => {
    const killed = await EmbeddedPostgres.start(folder);
    await query(killed.url, 'create table note as select 7 as number');
    // What a kill -9 of the service leaves: a lock whose holder is gone, and a server nobody watches.
    const lock = join(folder, 'service.lock');
    const holder = JSON.parse(readFileSync(lock, 'utf8')) as object;
    const { writeFileSync } = await import('node:fs');
    writeFileSync(lock, JSON.stringify({ ...holder, started: 'another life' }));
    const next = await EmbeddedPostgres.start(folder);
    expect(await query(next.url, 'select number from note')).toEqual([{ number: 7 }]);
    await next.stop();
  });
});
