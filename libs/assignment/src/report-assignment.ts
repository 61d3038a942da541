import { Injectable } from '@nestjs/common';
import { type LocalDate, localDateOf } from '#calendar';
import { FileVault, type Transaction } from '#platform';
import { ActOnAssignment, type Deed, type Outcome } from './act-on-assignment.js';
import { AssignmentStore } from './assignment.store.js';
import type { Actor } from './domain/actor.js';
import { isLate } from './domain/late-reason.js';

export interface ReportOrder extends Deed {
  readonly actor: Actor;
  readonly documentNumber: string;
  readonly documentDate: LocalDate;
  readonly note: string;
  readonly evidence: { readonly name: string; readonly mediaType: string; readonly bytes: Buffer } | null;
  /** Why there is no evidence. */
  readonly noEvidenceReason: string | null;
  /** Why it comes late; said of a report in time it is not kept. */
  readonly lateReason?: string | null;
}

/** What is kept with a report, in the same transaction. */
export type KeepWithReport = (tx: Transaction, sent: { readonly version: number; readonly at: Date }) => Promise<void>;

/** The agency says: done. Each report is a version of its own; a returned one stays to be read. */
@Injectable()
export class ReportAssignment {
  constructor(
    private readonly act: ActOnAssignment,
    private readonly assignments: AssignmentStore,
    private readonly files: FileVault,
  ) {}

  run(order: ReportOrder, keep?: KeepWithReport): Promise<Outcome> {
    const { tenantId, actor, documentNumber, documentDate, note, evidence, noEvidenceReason, lateReason } = order;
    const words = { documentNumber, documentDate, note, noEvidenceReason };
    const command = { action: 'report', ...words, hasEvidence: evidence !== null } as const;
    return this.act.run(order, command, async (tx, { assignment }, at) => {
      const version = assignment.reportVersion + 1;
      const file = evidence && (await this.files.put(tx, { tenantId, ...evidence }));
      await this.assignments.addReport(tx, {
        ...{ tenantId, assignmentId: assignment.id, version, ...words },
        ...{ evidenceFileId: file?.id ?? null, evidenceFileName: evidence?.name ?? null },
        ...{ sentBy: actor.accountId, sentByName: actor.displayName ?? null, sentAt: at },
      });
      const { state, agencyId, due } = assignment;
      const explained = lateReason && isLate({ state, agencyId, due, reportedOn: localDateOf(at) }, localDateOf(at));
      await this.assignments.change(tx, assignment, { reportVersion: version, ...(explained && { lateReason }) });
      await keep?.(tx, { version, at });
    });
  }
}
