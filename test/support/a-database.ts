import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { inject } from 'vitest';
import { dataSourceOptions, migrate, platformDatabase, type RoomDatabase } from '#platform';

export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  drop(): Promise<void>;
}

/** A fresh migrated database of the given rooms (the platform's tables are always there). */
export async function aDatabase(...rooms: RoomDatabase[]): Promise<TestDatabase> {
  const server = new URL(inject('postgresUrl'));
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(`create database ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const dataSource = await new DataSource(dataSourceOptions(url, [platformDatabase, ...rooms], 10)).initialize();
  await migrate(dataSource);
  return {
    url,
    dataSource,
    async drop() {
      if (dataSource.isInitialized) await dataSource.destroy();
      await asAdministrator(`drop database if exists ${name} with (force)`);
    },
  };
}

async function asAdministrator(statement: string): Promise<void> {
  const admin = await new DataSource({ type: 'postgres', url: inject('postgresUrl') }).initialize();
  await admin.query(statement);
  await admin.destroy();
}
