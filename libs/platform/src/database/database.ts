import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';

/** One database transaction; stores write only through it. */
export type Transaction = EntityManager;

/** Opens the transactions of the steps, so that state and event stand or fall together. */
@Injectable()
export class Database {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }

  /** Answers when the database does; throws when it does not. */
  async ping(): Promise<void> {
    await this.dataSource.query('select 1');
  }
}
