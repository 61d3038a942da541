import { Module } from '@nestjs/common';
import { AssignmentModule } from '#assignment';
import { DirectoryModule } from '#directory';
import { MailModule } from '#mail';
import { PlanModule } from '#plan';
import { DueWorkView } from './due-work.view.js';
import { DutyPages } from './duty-pages.js';
import { ExpectedRecipients } from './expected-recipients.js';
import { FirstMorning } from './first-morning.js';
import { ForgetOldMornings } from './forget-old-mornings.js';
import { ForecastStore } from './forecast.store.js';
import { ForecastView } from './forecast.view.js';
import { HeadDoors } from './head-doors.js';
import { HoldStorm } from './hold-storm.js';
import { MakeForecast } from './make-forecast.js';
import { MorningNamesView } from './morning-names.view.js';
import { MorningCheckStore } from './morning-check.store.js';
import { ReleaseDigests } from './release-digests.js';
import { SignForecast } from './sign-forecast.js';
import { WatchMorning } from './watch-morning.js';
import { shapingInside, shapingSteps } from './shaping.js';
import { CompareMornings } from './compare-mornings.js';
import { SendingDoors } from './sending-doors.js';
import { CollectDigests } from './collect-digests.js';
import { DigestOrderStore } from './digest-order.store.js';
import { LoadContributionDays } from './load-contribution-days.js';
import { LoadDueWork } from './load-due-work.js';
import { RuleDuties } from './rule-duties.js';
import { LoadRules } from './load-rules.js';
import { RecordDigests } from './record-digests.js';
import { ReminderPolicyStore } from './reminder-policy.store.js';
import { WriteDigestBatch } from './write-digest-batch.js';
import { ExportLedger } from './export-ledger.js';
import { LoadDuties } from './load-duties.js';
import { PlanContributions } from './plan-contributions.js';
import { PlanDuties } from './plan-duties.js';
import { AstrayDutiesView } from './astray-duties.view.js';
import { PlanAstray } from './plan-astray.js';
import { RecoverContributions } from './recover-contributions.js';
import { PlanReminder } from './plan-reminder.js';
import { PlanReminders } from './plan-reminders.js';
import { PostAssigned } from './post-assigned.js';
import { PostDigests } from './post-digests.js';
import { RecoverReminders } from './recover-reminders.js';
import { ReminderLedgerStore } from './reminder-ledger.store.js';
import { ReminderScheduleStore } from './reminder-schedule.store.js';
import { ReminderView } from './reminder.view.js';
import { SuccessionParties } from './succession-parties.js';
import { SweepDueReminders } from './sweep-due-reminders.js';
import { PostAmended } from './post-amended.js';
import { WriteAmendmentLetters } from './write-amendment-letters.js';
import { WriteAssignedLetters } from './write-assigned-letters.js';
import { WriteHandoverLetters } from './write-handover-letters.js';
import { LateDuties } from './late-duties.js';
import { PostLeaderLists } from './post-leader-lists.js';
import { WriteLeaderLists } from './write-leader-lists.js';
import { WriteDigests } from './write-digests.js';
import { WriteSchedule } from './write-schedule.js';

const steps = [
  ExportLedger,
  PlanContributions,
  PlanReminder,
  PlanReminders,
  SweepDueReminders,
  WriteDigests,
  WriteLeaderLists,
  LoadContributionDays,
  ForgetOldMornings,
  MakeForecast,
  SignForecast,
  ReleaseDigests,
  WatchMorning,
  WriteAssignedLetters,
  WriteAmendmentLetters,
  WriteHandoverLetters,
  RecoverReminders,
];
const inner = [
  CollectDigests,
  CompareMornings,
  SendingDoors,
  FirstMorning,
  DutyPages,
  ExpectedRecipients,
  HeadDoors,
  HoldStorm,
  LateDuties,
  LoadDueWork,
  LoadRules,
  LoadDuties,
  RuleDuties,
  PlanDuties,
  RecoverContributions,
  PlanAstray,
  AstrayDutiesView,
  PostAmended,
  PostAssigned,
  PostDigests,
  PostLeaderLists,
  RecordDigests,
  SuccessionParties,
  WriteDigestBatch,
  WriteSchedule,
];

const stores = [
  ReminderLedgerStore,
  ReminderScheduleStore,
  ReminderPolicyStore,
  DigestOrderStore,
  ForecastStore,
  MorningCheckStore,
];
const views = [ReminderView, ForecastView, MorningNamesView, DueWorkView];

@Module({
  imports: [AssignmentModule, DirectoryModule, MailModule, PlanModule],
  providers: [...steps, ...shapingSteps, ...shapingInside, ...inner, ...stores, ...views],
  exports: [...steps, SendingDoors, ...shapingSteps, ...views],
})
export class ReminderModule {}
