import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Database } from './database.js';
import { migrate } from './migrate.js';
import type { RoomDatabase } from './room-database.js';

/** The one description of the connection: used by the services, the migrations and their check. */
export function dataSourceOptions(url: string, rooms: readonly RoomDatabase[], pool: number): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: rooms.flatMap((room) => [...room.entities]),
    migrations: rooms.flatMap((room) => [...room.migrations]),
    migrationsTableName: 'schema_migration',
    extra: { max: pool, application_name: 'don-doc' },
    synchronize: false,
  };
}

/** Opens the database as it stands; `migrate` brings it up to date. The caller destroys it. */
export function openDatabase(url: string, rooms: readonly RoomDatabase[], pool = 2): Promise<DataSource> {
  return new DataSource(dataSourceOptions(url, rooms, pool)).initialize();
}

@Module({})
export class DatabaseModule {
  static forRoot(url: string, rooms: readonly RoomDatabase[], pool = 10): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => dataSourceOptions(url, rooms, pool),
          dataSourceFactory: async (options) => {
            if (!options) throw new Error('The database was given no options.');
            const dataSource = await new DataSource(options).initialize();
            await migrate(dataSource);
            return dataSource;
          },
        }),
      ],
      providers: [Database],
      exports: [Database],
    };
  }
}
