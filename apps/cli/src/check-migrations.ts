import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres, migrate, openDatabase, schemaDrift } from '#platform';
import { roomDatabases } from '#rooms';

/** Migrates an empty database of its own and compares it with the entities. True when they agree. */
export async function checkMigrations(print: (line: string) => void): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-migrations-'));
  const postgres = await EmbeddedPostgres.start(folder);
  try {
    const dataSource = await openDatabase(postgres.url, roomDatabases);
    const ran = await migrate(dataSource);
    const drift = await schemaDrift(dataSource);
    await dataSource.destroy();
    for (const statement of drift) print(`drift: ${statement}`);
    print(`${ran.length} migrations, ${drift.length} differences from the entities`);
    return drift.length === 0;
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
