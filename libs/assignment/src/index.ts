export { type Deed, type Done, type Outcome } from './act-on-assignment.js';
export { AmendmentChangesView, type AmendedAssignment } from './amendment-changes.view.js';
export { AmendmentSteps, type ReadAmendment } from './amendment-steps.js';
export { ApplyAmendment } from './apply-amendment.js';
export { ApproveReport } from './approve-report.js';
export { AskExtension } from './ask-extension.js';
export { AssignmentCountsView } from './assignment-counts.view.js';
export { assignmentDatabase } from './assignment-database.js';
export { AssignmentDetailView } from './assignment-detail.view.js';
export { AssignmentFactsView } from './assignment-facts.view.js';
export type { FactsPage, FactsPlace, ReminderFacts } from './assignment-facts.view.js';
export { AssignmentEntity } from './assignment.entity.js';
export { AssignmentModule } from './assignment.module.js';
export { AssignmentView, type Paging, type Reader } from './assignment.view.js';
export { type CalendarFacts, CalendarFactsView } from './calendar-facts.view.js';
export { CancelAssignment } from './cancel-assignment.js';
export { CoverageCheck } from './coverage-check.js';
export { CallContributions } from './contributions/call-contributions.js';
export type { CallPlace, ContributionDays } from './domain/expected-support.js';
export {
  type AwaitedContribution,
  type ContributionFacts,
  ContributionFactsView,
  type MissingContributions,
} from './contributions/contribution-facts.view.js';
export type { ContributionDeed, ContributionOutcome } from './contributions/act-on-contribution.js';
export { ContributionView } from './contributions/contribution.view.js';
export { GiveContribution } from './contributions/give-contribution.js';
export { MoveContributions } from './contributions/move-contributions.js';
export { WaiveContribution } from './contributions/waive-contribution.js';
export { DecideExtension, type ExtensionDecision } from './decide-extension.js';
export type { Actor } from './domain/actor.js';
export { actsForApprover, actsForLead, seesWholeTenant } from './domain/actor.js';
export { expandPlan, type NewAssignment } from './domain/expand-plan.js';
export type { Refusal, RefusalCode } from './domain/situation.js';
export { SOON_DAYS, standing, type Standing } from './domain/standing.js';
export { EvidenceView, type OpenableAssignment } from './evidence.view.js';
export { ExpandPlan } from './expand-plan.js';
export { MoveAssignments } from './move-assignments.js';
export { MoveReturned } from './move-returned.js';
export { PreviewSuccession } from './preview-succession.js';
export { SupersedeAssignment, type Supersession } from './supersede-assignment.js';
export { GiveLateReason, type LateReasonOrder } from './give-late-reason.js';
export { LinkedWorkView } from './linked-work.view.js';
export { MarkOverdue } from './mark-overdue.js';
export { PreviewAmendment } from './preview-amendment.js';
export { type CoveredAmendment, PublishCoveredAmendment } from './publish-covered-amendment.js';
export { type CoveredPublication, PublishCoveredPlan } from './publish-covered-plan.js';
export type { AddressesMissing } from './domain/refuse-uncovered.js';
export { PreviewExtension } from './preview-extension.js';
export { type MovedDuty, type Recomputed, RecomputeDueDates } from './recompute-due-dates.js';
export { PreviewPublication } from './preview-publication.js';
export { type KeepWithReport, ReportAssignment, type ReportOrder } from './report-assignment.js';
export { ReturnReport } from './return-report.js';
export {
  type AgencyCounts,
  type AreaCounts,
  type CountedPlans,
  type StandingCounts,
  StandingCountsView,
} from './standing-counts.view.js';
export { STANDINGS, type StandingRow, StandingRowsView } from './standing-rows.view.js';
export { type PickedStandings, StandingPickView } from './standing-pick.view.js';
export { StartAssignment } from './start-assignment.js';
export { type AgencyFact, type SummaryFact, SummaryFactsView } from './summary-facts.view.js';
export { type PeriodicReport, PeriodicReportsView, type SentPeriodicReport } from './periodic-reports.view.js';
export { type OwedReport, type OwingAgency, reportOccurrence, windowOfReport } from './domain/owed-reports.js';
export { type FulfilledReport, FulfilReport } from './fulfil-report.js';
export { OpenRegimeYears } from './open-regime-years.js';
export { type OwedReports, OweReports } from './owe-reports.js';
export { TriggerAssignment } from './trigger-assignment.js';
