import { Injectable } from '@nestjs/common';
import { vietnamCalendar } from '#calendar';
import { OpenRegimePlan } from '#plan';
import { Clock, Outbox, type Transaction } from '#platform';
import { AssignmentStore } from './assignment.store.js';
import { type OwedReport, owedReports, type OwingAgency } from './domain/owed-reports.js';

export interface OwedReports {
  readonly tenantId: string;
  readonly report: OwedReport;
  readonly owing: readonly OwingAgency[];
}

/** Makes regular reports assignments like any other: reminded, reported, decided on. Run again it adds only what is missing. */
@Injectable()
export class OweReports {
  constructor(
    private readonly openPlan: OpenRegimePlan,
    private readonly assignments: AssignmentStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(tx: Transaction, { tenantId, report, owing }: OwedReports): Promise<{ added: number }> {
    const { year, receiver } = report;
    const standingAgencyId = receiver.id;
    const planId = await this.openPlan.run(tx, { tenantId, year, standingAgencyId });
    const of = { tenantId, planId, planYear: year, assignedAt: this.clock.now() };
    const added = await this.assignments.addNew(tx, of, owedReports(report, owing, vietnamCalendar));
    if (added > 0)
      await this.outbox.append(tx, { type: 'plan.expanded', tenantId, key: planId, payload: { planId, added } });
    return { added };
  }
}
