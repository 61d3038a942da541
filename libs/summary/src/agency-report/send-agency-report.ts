import { Injectable } from '@nestjs/common';
import { type Outcome, ReportAssignment, type ReportOrder } from '#assignment';
import { contentOf, saysNothing } from '../domain/agency-report.js';
import { AgencyReportGate, type GateRefusal } from './agency-report-gate.js';
import { AgencyReportStore } from './agency-report.store.js';

export type AgencyReportSent =
  Outcome | GateRefusal | { readonly ok: false; readonly code: 'agency-report-empty'; readonly message: string };

/** Sends the draft that was saved, as the completion report of its assignment; what was sent is frozen with it. */
@Injectable()
export class SendAgencyReport {
  constructor(
    private readonly gate: AgencyReportGate,
    private readonly store: AgencyReportStore,
    private readonly reportAssignment: ReportAssignment,
  ) {}

  async run(order: ReportOrder): Promise<AgencyReportSent> {
    const { tenantId, assignmentId } = order;
    const opened = await this.gate.run(order);
    if (!opened.ok) return opened;
    const draft = await this.store.draft(tenantId, assignmentId);
    if (draft === null || saysNothing(draft)) return empty;
    const { agencyId, taskId } = opened.report;
    const content = contentOf(opened.ground, draft);
    return this.reportAssignment.run(order, (tx, { version, at: sentAt }) =>
      this.store.add(tx, { tenantId, assignmentId, version, agencyId, taskId, sentAt }, content),
    );
  }
}

const empty: AgencyReportSent = {
  ok: false,
  code: 'agency-report-empty',
  message: 'Báo cáo chưa có nội dung: hãy ghi và lưu trước khi gửi.',
};
