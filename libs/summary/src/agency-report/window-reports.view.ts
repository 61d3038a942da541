import { Injectable } from '@nestjs/common';
import { PeriodicReportsView, type SentPeriodicReport } from '#assignment';
import type { WindowReport } from '#contracts';
import { ReportRegimeStore } from '#plan';
import { saidOfPlan } from '../domain/agency-report.js';
import { ownReportOf } from '../domain/own-reports.js';
import { LoadReportSetting } from '../load-report-setting.js';
import { CCHC_REGIME } from '../load-own-reports.js';
import type { ReportKey } from '../summary-snapshot.store.js';
import { AgencyReportStore, type SentReport } from './agency-report.store.js';

/** Whoever compiles a window sees all reports that the agencies owe on it, side by side. */
@Injectable()
export class WindowReportsView {
  constructor(
    private readonly settings: LoadReportSetting,
    private readonly regimes: ReportRegimeStore,
    private readonly reports: PeriodicReportsView,
    private readonly store: AgencyReportStore,
  ) {}

  /** Null when the tenant has no such published plan. */
  async list({ tenantId, planId, window }: ReportKey): Promise<WindowReport[] | null> {
    const setting = await this.settings.run(tenantId, planId);
    if (setting === null) return null;
    const regime = await this.regimes.find(tenantId, CCHC_REGIME);
    const asked = { planId, regimeId: regime?.id ?? null, occurrence: ownReportOf[window], year: setting.planYear };
    const owed = await this.reports.onWindow(tenantId, asked);
    const sent = await this.store.lastOf(
      tenantId,
      owed.map(({ assignmentId }) => assignmentId),
    );
    return owed.map((report) => shown(report, planId, sent.get(report.assignmentId)));
  }
}

/** A report that came after it without the form has no words of its own. */
function shown(report: SentPeriodicReport, planId: string, sent: SentReport | undefined): WindowReport {
  const { assignmentId, agency, due, sentOn, decision, version } = report;
  const said = sent?.version === version ? saidOfPlan(sent.content, planId) : { texts: [], corrected: [] };
  return { assignmentId, agency, due, sentOn, decision, ...said };
}
