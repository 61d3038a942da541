import { Injectable } from '@nestjs/common';
import { LoadPublishedPlan, type PublishedArea, type PlanTarget, ReportPlansView } from '#plan';

/** What may be written about on a plan, and whose areas they are. */
export interface ReportSetting {
  readonly planYear: number;
  readonly standingAgencyId: string;
  readonly areas: readonly PublishedArea[];
  readonly targets: readonly PlanTarget[];
}

@Injectable()
export class LoadReportSetting {
  constructor(
    private readonly loadPlan: LoadPublishedPlan,
    private readonly plans: ReportPlansView,
  ) {}

  /** Null when the tenant has no such published plan. */
  async run(tenantId: string, planId: string): Promise<ReportSetting | null> {
    const loaded = await this.loadPlan.run(tenantId, planId);
    if (loaded === null) return null;
    const { planYear, standingAgencyId, areas } = loaded.plan;
    return { planYear, standingAgencyId, areas, targets: await this.plans.targets(tenantId, planId) };
  }
}
