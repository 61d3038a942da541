import { Injectable } from '@nestjs/common';
import { type Actor, type PeriodicReport, PeriodicReportsView, windowOfReport } from '#assignment';
import { ReportRegimeStore, type ScheduledReport } from '#plan';

/** NĐ 09/2019/NĐ-CP Đ.12: what a plan orders by itself is cut off on the 14th. */
const CUT_OFF_DAY = 14;

export interface FoundReport {
  readonly report: PeriodicReport & { readonly mayReport: boolean };
  readonly scheduled: ScheduledReport;
  /** What the regime says of its form. */
  readonly form: string;
}

/** An agency's own report that is written in the system, not one that comes in by a door of its own such as the TTHC returns. */
@Injectable()
export class FindPeriodicReport {
  constructor(
    private readonly reports: PeriodicReportsView,
    private readonly regimes: ReportRegimeStore,
  ) {}

  /** Null where there is none that this person may see. */
  async run(tenantId: string, actor: Actor, assignmentId: string): Promise<FoundReport | null> {
    const report = await this.reports.find({ tenantId, actor }, assignmentId);
    if (report === null) return null;
    const regime = await this.regimes.findById(tenantId, report.taskId);
    // A regime's occurrences say their year; those that a plan orders do not.
    if (regime === null && isOfRegime(report.occurrence)) return null;
    const scheduled = windowOfReport(report.occurrence, report.year, regime?.cutOffDay ?? CUT_OFF_DAY);
    return scheduled && { report, scheduled, form: regime?.form ?? '' };
  }
}

const isOfRegime = (occurrence: string): boolean => /^report:[^:]+:\d{4}/.test(occurrence);
