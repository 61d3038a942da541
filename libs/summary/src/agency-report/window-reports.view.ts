import { Injectable } from '@nestjs/common';
import { PeriodicReportsView, type SentPeriodicReport } from '#assignment';
import type { AgencyReportContent, WindowReport } from '#contracts';
import { ReportRegimeStore } from '#plan';
import { ownReportOf } from '../domain/own-reports.js';
import { LoadReportSetting } from '../load-report-setting.js';
import { CCHC_REGIME } from '../load-own-reports.js';
import type { ReportKey } from '../summary-snapshot.store.js';
import { AgencyReportStore } from './agency-report.store.js';

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
    return owed.map((report) => shown(report, planId, sent.get(report.assignmentId)?.content ?? null));
  }
}

/** Words on areas of other plans are not this one's. */
function shown(report: SentPeriodicReport, planId: string, content: AgencyReportContent | null): WindowReport {
  const { assignmentId, agency, due, sentOn, decision } = report;
  const areas = new Map((content?.areas ?? []).map((area) => [area.key, area]));
  const texts = (content?.texts ?? []).flatMap(({ area: key, topic, text }) => {
    const area = areas.get(key);
    return area && (area.planId === null || area.planId === planId) ? [{ area: area.code, topic, text }] : [];
  });
  const corrected = (content?.figures ?? []).filter(({ reason }) => reason !== null);
  return {
    ...{ assignmentId, agency, due, sentOn, decision, texts },
    corrected: corrected.map((figure) => ({ ...figure, areaName: areas.get(figure.area)?.name ?? '' })),
  };
}
