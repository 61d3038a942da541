import { Injectable } from '@nestjs/common';
import { OpenRegimePlan, RaiseRegimePlan } from '#plan';
import { Clock, type Transaction } from '#platform';
import { AmendAssignments, type AmendmentPlanner } from './amend-assignments.js';
import { AmendmentNews } from './amendment-news.js';
import type { OwedReport } from './domain/owed-reports.js';

export interface ReportsChange {
  readonly tenantId: string;
  readonly report: OwedReport;
  /** For the history of what is moved or closed. */
  readonly name: string;
}

/** A change of regular reports under way: a version of the plan they hang on, which each agency it touches is told of once. */
@Injectable()
export class MoveReports {
  constructor(
    private readonly openPlan: OpenRegimePlan,
    private readonly raisePlan: RaiseRegimePlan,
    private readonly amendAssignments: AmendAssignments,
    private readonly news: AmendmentNews,
    private readonly clock: Clock,
  ) {}

  async run(tx: Transaction, { tenantId, report, name }: ReportsChange, plan: AmendmentPlanner): Promise<number> {
    const { year: planYear, receiver, regimeId } = report;
    const planId = await this.openPlan.run(tx, { tenantId, year: planYear, standingAgencyId: receiver.id });
    const version = await this.raisePlan.run(tx, { tenantId, planId });
    const of = { tenantId, planId, planYear, version, name, at: this.clock.now() };
    const changed = await this.amendAssignments.run(tx, of, [regimeId], plan);
    await this.news.tell(tx, of, changed);
    return changed;
  }
}
