import { type LocalDate } from '#calendar';
import type { Assignment, AssignmentDetail, CompletionReport, ExtensionRequest, HistoryLine } from '#contracts';
import type { AssignmentHistoryEntity } from './assignment-history.entity.js';
import { assignmentOf } from './assignment-row.js';
import type { AssignmentEntity } from './assignment.entity.js';
import type { CompletionReportEntity } from './completion-report.entity.js';
import type { ExtensionRequestEntity } from './extension-request.entity.js';

export function listedOf(entity: AssignmentEntity, extensionAsked: boolean, today: LocalDate): Assignment {
  const { id, planId, planYear, taskPosition, row, areaCode, areaName, title, kind, agencyId, agencyName } = entity;
  const { approverAgencyId, approverAgencyName, state, dueNominal, dueOriginal, due } = entity;
  const { reportedAt, approvedReportSentOn } = entity;
  const place = { id, planId, planYear, taskPosition, row, areaCode, areaName, title, kind };
  const parties = { agencyId, agencyName, approverAgencyId, approverAgencyName };
  const days = { dueNominal, dueOriginal, due, reportedAt, approvedReportSentOn };
  return assignmentOf({ ...place, ...parties, state, ...days }, extensionAsked, today);
}

type Further = Omit<
  AssignmentDetail,
  keyof Assignment | 'reports' | 'extensions' | 'history' | 'actions' | 'mayGiveLateReason'
>;

export function furtherOf(entity: AssignmentEntity): Further {
  const { deliverable, deadlineText, explanation, condition, occurrence, returnReason } = entity;
  const { approvedReportSentOn, lateDaysOriginal, lateDaysAdjusted, lateReason } = entity;
  return {
    ...{ deliverable, deadlineText, explanation, condition, occurrence, returnReason },
    ...{ approvedReportSentOn, lateDaysOriginal, lateDaysAdjusted, lateReason },
    coordinating: [...entity.coordinating],
    assignedAt: entity.assignedAt.toISOString(),
    startedAt: iso(entity.startedAt),
    returnedAt: iso(entity.returnedAt),
    completedAt: iso(entity.completedAt),
  };
}

export function reportOf(entity: CompletionReportEntity): CompletionReport {
  const { id, version, documentNumber, documentDate, note, evidenceFileId, evidenceFileName, noEvidenceReason } =
    entity;
  const { sentBy, sentByName, decision, decidedByName, decisionReason } = entity;
  return {
    ...{ id, version, documentNumber, documentDate, note, evidenceFileId, evidenceFileName, noEvidenceReason },
    ...{ sentBy, sentByName, decision, decidedByName, decisionReason },
    sentAt: entity.sentAt.toISOString(),
    decidedAt: iso(entity.decidedAt),
  };
}

export function extensionOf(entity: ExtensionRequestEntity): ExtensionRequest {
  const { id, askedByName, reason, fromDue, requestedDue, decision, decidedByName, decisionReason, grantedDue } =
    entity;
  return {
    ...{ id, askedByName, reason, fromDue, requestedDue, decision, decidedByName, decisionReason, grantedDue },
    askedAt: entity.askedAt.toISOString(),
    decidedAt: iso(entity.decidedAt),
  };
}

export function lineOf({ at, action, actorName: byName, reason, from, to }: AssignmentHistoryEntity): HistoryLine {
  return { at: at.toISOString(), action, byName, reason, from, to };
}

function iso(instant: Date | null): string | null {
  return instant?.toISOString() ?? null;
}
