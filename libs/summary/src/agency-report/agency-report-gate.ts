import { Injectable } from '@nestjs/common';
import { type PeriodicReport, PeriodicReportsView } from '#assignment';
import type { Transaction } from '#platform';
import type { ReportGround } from '../domain/agency-report.js';
import { ComputeAgencyGround } from './compute-agency-ground.js';
import { FindPeriodicReport } from './find-periodic-report.js';
import type { AgencyReportPlace } from './load-agency-report.js';

export interface GateRefusal {
  readonly ok: false;
  readonly code: 'not-found' | 'agency-report-closed';
  readonly message: string;
}

/** Who may write a report now, and what it stands on. */
@Injectable()
export class AgencyReportGate {
  constructor(
    private readonly findReport: FindPeriodicReport,
    private readonly ground: ComputeAgencyGround,
    private readonly reports: PeriodicReportsView,
  ) {}

  async run({
    tenantId,
    actor,
    assignmentId,
  }: AgencyReportPlace): Promise<
    GateRefusal | { readonly ok: true; readonly report: PeriodicReport; readonly ground: ReportGround }
  > {
    const found = await this.findReport.run(tenantId, actor, assignmentId);
    if (found === null) return { ok: false, code: 'not-found', message: 'Không tìm thấy báo cáo này.' };
    const { report, scheduled } = found;
    if (!report.mayReport) return closed;
    return { ok: true, report, ground: await this.ground.run(report, scheduled) };
  }

  /** Asks once more under the lock that sending takes too: saving and sending come one after the other. Null: open still. */
  async hold(tx: Transaction, { tenantId, actor, assignmentId }: AgencyReportPlace): Promise<GateRefusal | null> {
    const report = await this.reports.find({ tenantId, actor }, assignmentId, tx);
    return report?.mayReport ? null : closed;
  }
}

const closed: GateRefusal = {
  ok: false,
  code: 'agency-report-closed',
  message: 'Chỉ cơ quan phải báo cáo được ghi, khi báo cáo chưa gửi hoặc bị trả lại.',
};
