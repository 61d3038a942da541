import { Injectable } from '@nestjs/common';
import type { SaveAgencyReportBody } from '#contracts';
import { AuditTrail, Clock, Database } from '#platform';
import { draftFault } from '../domain/agency-report.js';
import { AgencyReportStore } from './agency-report.store.js';
import { AgencyReportGate, type GateRefusal } from './agency-report-gate.js';
import type { AgencyReportPlace } from './load-agency-report.js';

export type AgencyReportSaved =
  | { readonly ok: true }
  | GateRefusal
  | DraftChanged
  | { readonly ok: false; readonly code: 'agency-report-wrong'; readonly message: string };

export interface DraftChanged {
  readonly ok: false;
  readonly code: 'agency-report-changed';
  readonly message: string;
}

/** Keeps what the agency has written so far. What was sent before stays as it was sent. */
@Injectable()
export class SaveAgencyReport {
  constructor(
    private readonly gate: AgencyReportGate,
    private readonly store: AgencyReportStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(place: AgencyReportPlace, { basedOn, ...draft }: SaveAgencyReportBody): Promise<AgencyReportSaved> {
    const { tenantId, actor, assignmentId } = place;
    const opened = await this.gate.run(place);
    if (!opened.ok) return opened;
    const fault = draftFault(opened.ground, draft);
    if (fault !== null) return { ok: false, code: 'agency-report-wrong', message: fault };
    const saved = { savedBy: actor.accountId, savedByName: actor.displayName ?? '', savedAt: this.clock.now() };
    return this.database.transaction(async (tx): Promise<AgencyReportSaved> => {
      const refusal = await this.gate.hold(tx, place);
      if (refusal !== null) return refusal;
      const standing = await this.store.draft(tenantId, assignmentId, tx);
      if ((standing?.savedAt.toISOString() ?? null) !== basedOn) return draftChanged;
      await this.store.saveDraft(tx, { tenantId, assignmentId, ...draft, ...saved });
      await this.audit.record(tx, {
        ...{ tenantId, actorId: actor.accountId, action: 'agency-report.saved', subject: `assignment:${assignmentId}` },
        detail: { texts: draft.texts.length, corrections: [...draft.corrections] },
      });
      return { ok: true };
    });
  }
}

export const draftChanged: DraftChanged = {
  ok: false,
  code: 'agency-report-changed',
  message: 'Người khác vừa lưu dự thảo này. Tải lại trang để thấy nội dung mới rồi làm tiếp.',
};
