import { Module } from '@nestjs/common';
import { DirectoryModule } from '#directory';
import { AmendPlan } from './amend-plan.js';
import { AmendmentRows } from './amendment-rows.js';
import { AmendmentStore } from './amendment.store.js';
import { AmendmentView } from './amendment.view.js';
import { DiscardAmendment } from './discard-amendment.js';
import { LoadAmendment } from './load-amendment.js';
import { PairRow } from './pair-row.js';
import { PlanVersionInForce } from './plan-version-in-force.js';
import { PublishAmendment } from './publish-amendment.js';
import { SaveAmendment } from './save-amendment.js';
import { DecideTaskLink } from './decide-task-link.js';
import { SetParentPlan } from './set-parent-plan.js';
import { TaskLinkStore } from './task-link.store.js';
import { TaskLinkView } from './task-link.view.js';
import { DecideFindings } from './decide-findings.js';
import { DraftRows } from './draft-rows.js';
import { FindingJournal } from './finding-journal.js';
import { PlanFindingStore } from './plan-finding.store.js';
import { PlanFindingView } from './plan-finding.view.js';
import { FollowSuccession } from './follow-succession.js';
import { ImportPlan } from './import-plan.js';
import { LoadPlanDraft } from './load-plan-draft.js';
import { LoadPublishedPlan } from './load-published-plan.js';
import { PlanJournal } from './plan-journal.js';
import { PlanStore } from './plan.store.js';
import { PlansInForceView } from './plans-in-force.view.js';
import { OpenRegimePlan } from './regimes/open-regime-plan.js';
import { RaiseRegimePlan } from './regimes/raise-regime-plan.js';
import { ReportRegimeStore } from './regimes/report-regime.store.js';
import { ReportRegimeView } from './regimes/report-regime.view.js';
import { SaveReportRegime } from './regimes/save-report-regime.js';
import { ReportPlansView } from './report-plans.view.js';
import { PlanView } from './plan.view.js';
import { PublishPlan } from './publish-plan.js';
import { PlanReader } from './reading-thread/plan-reader.js';
import { SavePlanDraft } from './save-plan-draft.js';
import { SetAreaCoordinator } from './set-area-coordinator.js';
import { SetStandingAgency } from './set-standing-agency.js';
import { AnswerSettings } from './answer-settings.js';
import { PlanMemoryStore } from './plan-memory.store.js';
import { ReuseAnswers } from './reuse-answers.js';
import { SettledRows } from './settled-rows.js';
import { SettleRows } from './settle-rows.js';
import { SettleTask } from './settle-task.js';

const steps = [
  ImportPlan,
  SettleTask,
  SettleRows,
  ReuseAnswers,
  DecideFindings,
  FollowSuccession,
  SetAreaCoordinator,
  SetStandingAgency,
  PublishPlan,
  LoadPublishedPlan,
  LoadPlanDraft,
];

const amending = [
  AmendPlan,
  PairRow,
  DiscardAmendment,
  PublishAmendment,
  LoadAmendment,
  AmendmentView,
  PlanVersionInForce,
];
const regimes = [OpenRegimePlan, RaiseRegimePlan, SaveReportRegime, ReportRegimeView, ReportRegimeStore];
const deriving = [SetParentPlan, DecideTaskLink, TaskLinkView];

@Module({
  imports: [DirectoryModule],
  providers: [
    PlanStore,
    PlanJournal,
    PlanReader,
    SavePlanDraft,
    AnswerSettings,
    SettledRows,
    DraftRows,
    FindingJournal,
    PlanFindingStore,
    PlanMemoryStore,
    AmendmentStore,
    AmendmentRows,
    SaveAmendment,
    TaskLinkStore,
    ...amending,
    ...deriving,
    ...regimes,
    ...steps,
    PlanView,
    PlanFindingView,
    PlansInForceView,
    ReportPlansView,
  ],
  exports: [
    ...amending,
    ...deriving,
    ...regimes,
    ...steps,
    PlanView,
    PlanFindingView,
    PlansInForceView,
    ReportPlansView,
  ],
})
export class PlanModule {}
