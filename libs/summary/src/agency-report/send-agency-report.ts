import { Injectable } from '@nestjs/common';
import { type Outcome, ReportAssignment, type ReportOrder } from '#assignment';
import { contentOf, saysNothing } from '../domain/agency-report.js';
import { AgencyReportGate, type GateRefusal } from './agency-report-gate.js';
import { AgencyReportStore } from './agency-report.store.js';
import { type DraftChanged, draftChanged } from './save-agency-report.js';

interface Empty {
  readonly ok: false;
  readonly code: 'agency-report-empty';
  readonly message: string;
}

export type AgencyReportSent = Outcome | GateRefusal | Empty | DraftChanged;

export interface AgencyReportOrder extends ReportOrder {
  /** `savedAt` of the draft that was read before sending; left out: whichever was saved last. */
  readonly basedOn?: string | undefined;
}

/** Sends the draft that was saved, as the completion report of its assignment; what was sent is frozen with it. */
@Injectable()
export class SendAgencyReport {
  constructor(
    private readonly gate: AgencyReportGate,
    private readonly store: AgencyReportStore,
    private readonly reportAssignment: ReportAssignment,
  ) {}

  async run({ basedOn, ...order }: AgencyReportOrder): Promise<AgencyReportSent> {
    const { tenantId, assignmentId } = order;
    const opened = await this.gate.run(order);
    if (!opened.ok) return opened;
    const { agencyId, taskId } = opened.report;
    const sending = this.reportAssignment.run(order, async (tx, { version, at: sentAt }) => {
      // The assignment is held here: this is the draft that a colleague saved last.
      const draft = await this.store.draft(tenantId, assignmentId, tx);
      if (basedOn !== undefined && draft?.savedAt.toISOString() !== basedOn) throw new NotSent(draftChanged);
      const content = draft && contentOf(opened.ground, draft);
      if (content === null || saysNothing(content)) throw new NotSent(empty);
      await this.store.add(tx, { tenantId, assignmentId, version, agencyId, taskId, sentAt }, content);
    });
    return sending.catch(refused);
  }
}

/** Takes back the completion report that was begun. */
class NotSent extends Error {
  constructor(readonly refusal: Empty | DraftChanged) {
    super(refusal.message);
  }
}

function refused(error: unknown): Empty | DraftChanged {
  if (error instanceof NotSent) return error.refusal;
  throw error;
}

const empty: Empty = {
  ok: false,
  code: 'agency-report-empty',
  message: 'Báo cáo chưa có nội dung: hãy ghi và lưu trước khi gửi.',
};
