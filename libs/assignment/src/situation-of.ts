import { localDateOf } from '#calendar';
import type { Lateness } from './domain/late-reason.js';
import type { LockedAssignment } from './assignment.store.js';
import type { Situation } from './domain/situation.js';

/** What the database holds, as the rules want it. */
export function situationOf({ assignment, report, request }: LockedAssignment): Situation {
  const { state, agencyId, approverAgencyId, standingAgencyId, dueOriginal, due, dueVersion, rollPolicy } = assignment;
  return {
    ...{ state, agencyId, approverAgencyId, standingAgencyId, dueOriginal, due, dueVersion, rollPolicy },
    report: report && {
      sentBy: report.sentBy,
      sentOn: localDateOf(report.sentAt),
      evidenced: report.evidenceFileId !== null || report.noEvidenceReason !== null,
    },
    request: request && { askedBy: request.askedBy, requestedDue: request.requestedDue },
  };
}

export function latenessOf({ assignment, report }: Pick<LockedAssignment, 'assignment' | 'report'>): Lateness {
  const { state, agencyId, due, approvedReportSentOn } = assignment;
  return { state, agencyId, due, reportedOn: approvedReportSentOn ?? (report && localDateOf(report.sentAt)) };
}
