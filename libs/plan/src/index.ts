export { agencyIdOf, proposeStandingAgency } from './domain/propose-agencies.js';
export { type AnsweredField, type AnswerRefusal } from './domain/apply-answer.js';
export { draftPlan, type AreaDraft, type PlanDraft } from './domain/draft-plan.js';
export { type DoubtSetting } from './domain/find-doubts.js';
export { issuerView } from './domain/issuer-view.js';
export { type Obstacle } from './domain/publication-obstacles.js';
export {
  type PublishedArea,
  type PublishedPlan,
  type PublishedRegime,
  type PublishedTask,
} from './domain/published-plan.js';
export { rehearsalAnswers, type RehearsalAnswers } from './domain/rehearsal-answers.js';
export { type TaskDraft } from './domain/task-draft.js';
export { type NotADraft } from './find-draft.js';
export { DecideFindings, type FindingsDecided } from './decide-findings.js';
export { scheduleReports, type ScheduledReport } from './domain/regime-schedule.js';
export { type FindingsOrder } from './domain/findings.js';
export { PlanFindingView } from './plan-finding.view.js';
export { AmendPlan } from './amend-plan.js';
export type { AmendmentImport, AmendmentImported } from './amendment-import.js';
export { AmendmentView } from './amendment.view.js';
export { DecideTaskLink, type TaskLinkDecision } from './decide-task-link.js';
export { SetParentPlan, type ParentPlanChoice } from './set-parent-plan.js';
export { TaskLinkView, type ServingTask } from './task-link.view.js';
export { DiscardAmendment } from './discard-amendment.js';
export { LoadAmendment, type LoadedAmendment } from './load-amendment.js';
export { PairRow, type RowPairOrder, type RowPaired } from './pair-row.js';
export { PlanVersionInForce } from './plan-version-in-force.js';
export { PublishAmendment, type AmendmentOrder, type AmendmentPublished } from './publish-amendment.js';
export { FollowSuccession } from './follow-succession.js';
export { ImportPlan, type PlanImport, type PlanImported } from './import-plan.js';
export { LoadPlanDraft, type LoadedDraft } from './load-plan-draft.js';
export { LoadPublishedPlan, type LoadedPlan } from './load-published-plan.js';
export { planDatabase } from './plan-database.js';
export { PlanReader } from './reading-thread/plan-reader.js';
export { PlanReadingModule, readingThreadEntry } from './reading-thread/plan-reading.module.js';
export { ReadingThread, type ReadingLimits } from './reading-thread/reading-thread.js';
export { PlanModule } from './plan.module.js';
export { PlansInForceView, type StandingAgency } from './plans-in-force.view.js';
export { PlanView } from './plan.view.js';
export { type PlanTarget, ReportPlansView } from './report-plans.view.js';
export { type RegimeDue, regimeReports, type RegimeTimes } from './domain/regime-windows.js';
export { OpenRegimePlan } from './regimes/open-regime-plan.js';
export { RaiseRegimePlan } from './regimes/raise-regime-plan.js';
export type { ReportRegimeEntity } from './regimes/report-regime.entity.js';
export { ReportRegimeStore } from './regimes/report-regime.store.js';
export { ReportRegimeView } from './regimes/report-regime.view.js';
export { type RegimeOrder, type RegimeSaved, SaveReportRegime } from './regimes/save-report-regime.js';
export { PublishPlan, type PublicationOrder, type Published, type WithoutAddresses } from './publish-plan.js';
export { SetAreaCoordinator, type CoordinatorChoice } from './set-area-coordinator.js';
export { SetStandingAgency, type StandingAgencyChoice } from './set-standing-agency.js';
export { ReuseAnswers, type ReuseOrder } from './reuse-answers.js';
export { SettleRows, type RowsOrder, type RowsSettled } from './settle-rows.js';
export { SettleTask, type Settled, type SettleOrder } from './settle-task.js';
export { decodeDocument, type DecodedDocument } from './decode-document.js';
export {
  maxDocumentBytes,
  readPlanDocument,
  type PlanDocumentOptions,
  type PlanDocumentReading,
  type PlanDocumentRefusal,
} from './read-plan-document.js';
export { readPlan, type ReadPlanOptions } from './domain/reading/read-plan.js';
export { splitAgencies, type AgencySplit } from './domain/reading/split-agencies.js';
export type * from './domain/reading/plan-reading.js';
