import { Module } from '@nestjs/common';
import { assignmentActionSchema, assignmentStateSchema } from '#contracts';
import { DirectoryModule } from '#directory';
import { PlanModule } from '#plan';
import { AmendmentSteps } from './amendment-steps.js';
import { CalendarMoveStore } from './calendar-move.store.js';
import { MoveDueDates } from './move-due-dates.js';
import { PreviewExtension } from './preview-extension.js';
import { RecomputeDueDates } from './recompute-due-dates.js';
import { AmendAssignments } from './amend-assignments.js';
import { AmendmentChangesView } from './amendment-changes.view.js';
import { AmendmentNews } from './amendment-news.js';
import { AmendmentStore } from './amendment.store.js';
import { AmendedPlan } from './amended-plan.js';
import { ApplyAmendment } from './apply-amendment.js';
import { GiveLateReason } from './give-late-reason.js';
import { LinkedWorkView } from './linked-work.view.js';
import { PreviewAmendment } from './preview-amendment.js';
import { ActOnAssignment } from './act-on-assignment.js';
import { ApproveReport } from './approve-report.js';
import { AskExtension } from './ask-extension.js';
import { AssignmentCountsView } from './assignment-counts.view.js';
import { AssignmentDetailView } from './assignment-detail.view.js';
import { AssignmentFactsView } from './assignment-facts.view.js';
import { AssignmentStore } from './assignment.store.js';
import { AssignmentView } from './assignment.view.js';
import { CalendarFactsView } from './calendar-facts.view.js';
import { CancelAssignment } from './cancel-assignment.js';
import { CoverageCheck } from './coverage-check.js';
import { ActOnContribution } from './contributions/act-on-contribution.js';
import { CallContributions } from './contributions/call-contributions.js';
import { ContributionCallStore } from './contributions/contribution-call.store.js';
import { ContributionFactsView } from './contributions/contribution-facts.view.js';
import { ContributionJournal } from './contributions/contribution-journal.js';
import { ContributionSuccessionStore } from './contributions/contribution-succession.store.js';
import { ContributionStore } from './contributions/contribution.store.js';
import { ContributionView } from './contributions/contribution.view.js';
import { FindSupporters } from './contributions/find-supporters.js';
import { GiveContribution } from './contributions/give-contribution.js';
import { MoveContributions } from './contributions/move-contributions.js';
import { PreviewSupport } from './contributions/preview-support.js';
import { WaiveContribution } from './contributions/waive-contribution.js';
import { DecideExtension } from './decide-extension.js';
import { checkLifeCycle } from './domain/check-life-cycle.js';
import { lifeCycle } from './domain/life-cycle.js';
import { EvidenceView } from './evidence.view.js';
import { ExpandPlan } from './expand-plan.js';
import { MarkOverdue } from './mark-overdue.js';
import { OpenRegimeYears } from './open-regime-years.js';
import { FulfilReport } from './fulfil-report.js';
import { OweReports } from './owe-reports.js';
import { FollowRegime } from './follow-regime.js';
import { MoveReports } from './move-reports.js';
import { PeriodicReportsView } from './periodic-reports.view.js';
import { OverdueStore } from './overdue.store.js';
import { PublishCoveredAmendment } from './publish-covered-amendment.js';
import { PublishCoveredPlan } from './publish-covered-plan.js';
import { PreviewPublication } from './preview-publication.js';
import { ReportAssignment } from './report-assignment.js';
import { ReturnReport } from './return-report.js';
import { MoveAssignments } from './move-assignments.js';
import { MoveReturned } from './move-returned.js';
import { PreviewSuccession } from './preview-succession.js';
import { SuccessionMessenger } from './succession-messenger.js';
import { SuccessionAssignmentStore } from './succession.store.js';
import { SupersedeAssignment } from './supersede-assignment.js';
import { StandingCountsView } from './standing-counts.view.js';
import { StandingRowsView } from './standing-rows.view.js';
import { StandingPickView } from './standing-pick.view.js';
import { StartAssignment } from './start-assignment.js';
import { SummaryFactsView } from './summary-facts.view.js';
import { TriggerAssignment } from './trigger-assignment.js';

const steps = [
  ...[ExpandPlan, StartAssignment, ReportAssignment, ApproveReport, ReturnReport, AskExtension, DecideExtension],
  ...[TriggerAssignment, CancelAssignment, MarkOverdue, PreviewPublication, PublishCoveredPlan],
  ...[SupersedeAssignment, PreviewSuccession, MoveAssignments, MoveReturned],
  ...[PreviewExtension, RecomputeDueDates, OweReports, OpenRegimeYears, FulfilReport, GiveLateReason],
];
const views = [
  ...[AssignmentView, AssignmentDetailView, AssignmentCountsView, EvidenceView],
  ...[AssignmentFactsView, CalendarFactsView, SummaryFactsView, StandingCountsView, StandingPickView, StandingRowsView],
  PeriodicReportsView,
];

const amending = [
  ...[AmendmentSteps, ApplyAmendment, PreviewAmendment, PublishCoveredAmendment],
  ...[AmendmentChangesView, LinkedWorkView],
];
const amendingInside = [FollowRegime, MoveReports, AmendedPlan, AmendAssignments, AmendmentNews, AmendmentStore];

const contributing = [
  ...[CallContributions, GiveContribution, WaiveContribution, MoveContributions],
  ...[ContributionView, ContributionFactsView],
];
const contributingInside = [
  ...[ActOnContribution, ContributionJournal, FindSupporters, PreviewSupport],
  ...[ContributionStore, ContributionCallStore, ContributionSuccessionStore],
];

@Module({
  imports: [DirectoryModule, PlanModule],
  providers: [
    CoverageCheck,
    ActOnAssignment,
    AssignmentStore,
    OverdueStore,
    ...[CalendarMoveStore, MoveDueDates],
    SuccessionAssignmentStore,
    SuccessionMessenger,
    ...amendingInside,
    ...amending,
    ...contributingInside,
    ...contributing,
    ...steps,
    ...views,
  ],
  exports: [CoverageCheck, ...amending, ...contributing, ...steps, ...views],
})
export class AssignmentModule {
  constructor() {
    const faults = checkLifeCycle(lifeCycle, assignmentStateSchema.options, assignmentActionSchema.options);
    if (faults.length > 0) throw new Error(`The life cycle of assignments is unsound: ${faults.join('; ')}`);
  }
}
