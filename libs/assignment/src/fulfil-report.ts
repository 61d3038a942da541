import { Injectable } from '@nestjs/common';
import { localDateOf } from '#calendar';
import type { Outcome } from './act-on-assignment.js';
import { ApproveReport } from './approve-report.js';
import { AssignmentStore } from './assignment.store.js';
import { ReportAssignment } from './report-assignment.js';

/** A regular report that came in by a door of its own, where its figures were checked already. */
export interface FulfilledReport {
  readonly tenantId: string;
  /** The regime it belongs to. */
  readonly taskId: string;
  readonly occurrence: string;
  readonly agencyId: string;
  readonly by: { readonly accountId: string; readonly displayName: string };
  readonly at: Date;
  /** What the report is called, in the place of a document's number. */
  readonly documentNumber: string;
  readonly note: string;
}

const CHECKED = 'Số liệu đã qua kiểm tra khi gửi vào hệ thống.';

/** Reports and completes what such a report owes, as of the moment it came. Twice changes nothing; nothing owed is no fault. */
@Injectable()
export class FulfilReport {
  constructor(
    private readonly assignments: AssignmentStore,
    private readonly report: ReportAssignment,
    private readonly approve: ApproveReport,
  ) {}

  /** False where nothing was open, or the rules refused. */
  async run(fulfilled: FulfilledReport): Promise<boolean> {
    const { tenantId, taskId, occurrence, agencyId, by, at, documentNumber, note } = fulfilled;
    const owed = await this.assignments.findOccurrence(tenantId, { taskId, occurrence, agencyId });
    if (owed === null) return false;
    const deed = { tenantId, assignmentId: owed.id, at };
    const words = { documentNumber, documentDate: localDateOf(at), note, evidence: null, noEvidenceReason: CHECKED };
    const actor = { ...by, agencyId, roles: ['officer'] as const };
    // Reported by an earlier try that was cut short: only the approval is left.
    const reported: Outcome | null =
      owed.state === 'reported' ? null : await this.report.run({ ...deed, actor, ...words });
    if (reported !== null && !reported.ok) return false;
    const onBehalf = { accountId: '', agencyId: owed.approverAgencyId, roles: ['coordinator'] as const };
    const { ok } = await this.approve.run({ ...deed, actor: null, onBehalf, note: CHECKED });
    return ok;
  }
}
