import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LocalDate } from '#calendar';
import type { Tally } from '#contracts';
import { standingCountsSql } from './standings-sql.js';

/** What is counted: assignments of these plans of one tenant, as they stood on one day. */
export interface CountedPlans {
  readonly tenantId: string;
  readonly planIds: readonly string[];
  /** At the end (24:00) of this day; what happened later is unknown. */
  readonly day: LocalDate;
  /** False for a day that is still running: what is due on it is not overdue yet. */
  readonly dayEnded: boolean;
}

/** Both tallies of some assignments: against the effective day, and against the day before any extension. */
export interface StandingCounts {
  readonly asOf: Tally;
  readonly asOfOriginal: Tally;
}

export interface AreaCounts extends StandingCounts {
  readonly planId: string;
  /** Empty for what the plan puts into no area. */
  readonly area: string;
  readonly areaName: string;
}

export interface AgencyCounts extends StandingCounts {
  readonly agency: string;
}

interface CountRow {
  readonly planId: string | null;
  readonly area: string | null;
  readonly areaName: string;
  readonly agency: string | null;
  readonly asOf: readonly number[];
  readonly asOfOriginal: readonly number[];
}

/** Counts standings in the database, where a country's assignments are too many to be looked at one by one. */
@Injectable()
export class StandingCountsView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Areas by plan and in the order of its document, agencies by the name they had at publication; only those that owe something. */
  async count({ tenantId, planIds, day, dayEnded }: CountedPlans): Promise<{
    areas: AreaCounts[];
    agencies: AgencyCounts[];
  }> {
    const rows = await this.dataSource.transaction(async (tx) => {
      // For this one question: a million assignments are joined in memory, and the day of an instant is the day in Vietnam.
      await tx.query(`set local work_mem = '64MB'`);
      await tx.query(`set local timezone = 'Asia/Ho_Chi_Minh'`);
      return tx.query<CountRow[]>(standingCountsSql, [tenantId, planIds, day, dayEnded]);
    });
    return {
      areas: rows.flatMap(({ planId, area, areaName, ...row }) =>
        planId === null || area === null ? [] : [{ planId, area, areaName, ...countsOf(row) }],
      ),
      agencies: rows.flatMap(({ agency, ...row }) => (agency === null ? [] : [{ agency, ...countsOf(row) }])),
    };
  }
}

const countsOf = ({ asOf, asOfOriginal }: Pick<CountRow, 'asOf' | 'asOfOriginal'>): StandingCounts => ({
  asOf: tallyOf(asOf),
  asOfOriginal: tallyOf(asOfOriginal),
});

/** In the order of `standings` in the statement. */
function tallyOf(counts: readonly number[]): Tally {
  const [doneOnTime = 0, doneLate = 0, awaiting = 0, inTime = 0, overdue = 0, noDate = 0] = counts;
  const total = doneOnTime + doneLate + awaiting + inTime + overdue + noDate;
  return { total, doneOnTime, doneLate, awaiting, inTime, overdue, noDate };
}
