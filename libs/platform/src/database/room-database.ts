import type { MigrationInterface } from 'typeorm';

type Constructor<T = object> = new (...args: never[]) => T;

/** What a room keeps in the database: its tables, and the steps that lead there. */
export interface RoomDatabase {
  readonly entities: readonly Constructor[];
  readonly migrations: readonly Constructor<MigrationInterface>[];
}
