import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Figure } from '#contracts';
import type { Paging } from './assignment.view.js';
import type { CountedPlans } from './standing-counts.view.js';
import { STANDINGS } from './standing-rows.view.js';
import { standingPickSql } from './standings-sql.js';

/** Which of the counted assignments: those that stand so, perhaps in one area or of one agency. */
export interface PickedStandings extends CountedPlans {
  readonly standings: readonly (typeof STANDINGS)[number][];
  readonly part: Pick<Figure, 'days' | 'area' | 'agency'>;
  readonly paging: Paging;
}

/** What a figure of `StandingCountsView` counts, by the same statement's rule. */
@Injectable()
export class StandingPickView {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** One page of them, in the order of the plans given and of their documents; `total` is the figure. */
  async pick({ tenantId, planIds, day, dayEnded, ...of }: PickedStandings): Promise<{ total: number; ids: string[] }> {
    const { standings, part, paging } = of;
    const numbers = standings.map((standing) => STANDINGS.indexOf(standing) + 1);
    const where = [part.area ?? null, part.agency ?? null, part.days === 'original', numbers];
    const page = [paging.pageSize, (paging.page - 1) * paging.pageSize];
    const [picked] = await this.dataSource.transaction(async (tx) => {
      await tx.query(`set local work_mem = '64MB'`);
      await tx.query(`set local timezone = 'Asia/Ho_Chi_Minh'`);
      const values = [tenantId, planIds, day, dayEnded, ...where, ...page];
      return tx.query<{ total: number; ids: string[] }[]>(standingPickSql, values);
    });
    return picked ?? { total: 0, ids: [] };
  }
}
