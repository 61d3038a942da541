import { Injectable } from '@nestjs/common';
import { type Outcome, ReportAssignment, type ReportOrder } from '#assignment';
import { contentOf, saysNothing } from '../domain/agency-report.js';
import { AgencyReportGate, type GateRefusal } from './agency-report-gate.js';
import { AgencyReportStore } from './agency-report.store.js';

interface Empty {
  readonly ok: false;
  readonly code: 'agency-report-empty';
  readonly message: string;
}

export type AgencyReportSent = Outcome | GateRefusal | Empty;

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
    const { agencyId, taskId } = opened.report;
    const sending = this.reportAssignment.run(order, async (tx, { version, at: sentAt }) => {
      // The assignment is held here: this is the draft that a colleague saved last.
      const draft = await this.store.draft(tenantId, assignmentId, tx);
      const content = draft && contentOf(opened.ground, draft);
      if (content === null || saysNothing(content)) throw new NothingToSend();
      await this.store.add(tx, { tenantId, assignmentId, version, agencyId, taskId, sentAt }, content);
    });
    return sending.catch(refused);
  }
}

/** Takes back the completion report that was begun. */
class NothingToSend extends Error {}

function refused(error: unknown): Empty {
  if (error instanceof NothingToSend) return empty;
  throw error;
}

const empty: Empty = {
  ok: false,
  code: 'agency-report-empty',
  message: 'Báo cáo chưa có nội dung: hãy ghi và lưu trước khi gửi.',
};
