import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type QueryRunner } from 'typeorm';
import type { LocalDate } from '#calendar';
import type { CountedPlans } from './standing-counts.view.js';
import { standingRowsSql } from './standings-sql.js';

/** Rows that stand in memory at a time. */
const PAGE = 2_000;
/** As `standings-sql.ts` numbers them, from 1. */
export const STANDINGS = ['doneOnTime', 'doneLate', 'awaiting', 'inTime', 'overdue', 'noDate'] as const;

/** One assignment as it stood on a day. */
export interface StandingRow {
  readonly planId: string;
  /** As the plan numbers it. */
  readonly row: string | null;
  readonly title: string;
  /** Empty for what the plan puts into no area. */
  readonly area: string;
  readonly agency: string;
  readonly dueOriginal: LocalDate | null;
  /** After extensions. */
  readonly due: LocalDate | null;
  readonly standing: (typeof STANDINGS)[number];
  /** Sending day of the approved report; null of any other. */
  readonly reportedOn: LocalDate | null;
}

type FetchedRow = Omit<StandingRow, 'standing'> & { readonly standing: number };

/** The assignments that `StandingCountsView` counts, one by one: a country's are too many to be held. */
@Injectable()
export class StandingRowsView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** In the order of the plans given and of their documents; all of one moment, and from one statement, however long the reading takes. */
  async *read({ tenantId, planIds, day, dayEnded }: CountedPlans): AsyncGenerator<StandingRow> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query(`set local work_mem = '64MB'`);
      await runner.query(`set local timezone = 'Asia/Ho_Chi_Minh'`);
      await runner.query(`declare standing_row no scroll cursor for ${standingRowsSql}`, [
        tenantId,
        planIds,
        day,
        dayEnded,
      ]);
      yield* fetched(runner);
    } finally {
      // Nothing was written; whoever stops reading half-way gives the connection back all the same.
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }
}

async function* fetched(runner: QueryRunner): AsyncGenerator<StandingRow> {
  for (;;) {
    const page = (await runner.query(`fetch ${String(PAGE)} from standing_row`)) as FetchedRow[];
    for (const { standing, ...row } of page) yield { ...row, standing: STANDINGS[standing - 1] ?? 'noDate' };
    if (page.length < PAGE) return;
  }
}
