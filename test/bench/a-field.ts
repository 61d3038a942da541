import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedPostgres } from '#platform';
import { type CountrySize, seedCountry } from '../morning/a-country.js';

/** A PostgreSQL server with the settings the product starts it with, and databases made once and copied for each round. */
export class Field {
  private copies = 0;

  private constructor(
    private readonly postgres: EmbeddedPostgres,
    /** Thrown away at the end. */
    readonly folder: string,
  ) {}

  static async open(): Promise<Field> {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
    return new Field(await EmbeddedPostgres.start(folder), folder);
  }

  async seed(name: string, size: CountrySize): Promise<Date> {
    return this.make(name, (url) => seedCountry(url, size));
  }

  /** The work on an empty database of that name. */
  async make<T>(name: string, work: (databaseUrl: string) => Promise<T>): Promise<T> {
    await this.administer(`create database ${name}`);
    return work(this.urlOf(name));
  }

  /** The work on a fresh copy of a seeded database. */
  async onCopyOf<T>(name: string, work: (databaseUrl: string) => Promise<T>): Promise<T> {
    const copy = `${name}_${String((this.copies += 1))}`;
    await this.administer(`create database ${copy} template ${name} strategy file_copy`);
    try {
      return await work(this.urlOf(copy));
    } finally {
      await this.administer(`drop database ${copy} with (force)`);
    }
  }

  urlOf(name: string): string {
    return Object.assign(new URL(this.postgres.url), { pathname: `/${name}` }).href;
  }

  async close(): Promise<void> {
    await this.postgres.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async administer(statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.postgres.url });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  }
}

/** One connection of our own beside the product's. */
export async function withClient<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return work(client).finally(() => client.end());
}
