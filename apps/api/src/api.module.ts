import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { ThrottlerModule } from '@nestjs/throttler';
import { PlanReadingModule } from '#plan';
import type { Clock, Config } from '#platform';
import { RoomsModule } from '#rooms';
import { DirectoryImportController } from './directory/directory-import.controller.js';
import { DeadAddressesController } from './directory/dead-addresses.controller.js';
import { DirectoryController } from './directory/directory.controller.js';
import { MailPreferencesController } from './directory/mail-preferences.controller.js';
import { MailSettingController } from './directory/mail-setting.controller.js';
import { SuccessionsController } from './directory/successions.controller.js';
import { PeopleController } from './directory/people.controller.js';
import { AssignmentsController } from './assignments/assignments.controller.js';
import { ContributionsController } from './assignments/contributions.controller.js';
import { DutyContributionsController } from './assignments/duty-contributions.controller.js';
import { ExtensionsController } from './assignments/extensions.controller.js';
import { CompilationsController } from './compilations/compilations.controller.js';
import { LateReasonController } from './assignments/late-reason.controller.js';
import { ReportsController } from './assignments/reports.controller.js';
import { ShowAssignment } from './assignments/show-assignment.js';
import { SteeringController } from './assignments/steering.controller.js';
import { BounceDoor } from './letters/bounce-door.js';
import { LedgerController } from './letters/ledger.controller.js';
import { ChannelsController } from './channels/channels.controller.js';
import { LettersController } from './letters/letters.controller.js';
import { MailboxController } from './letters/mailbox.controller.js';
import { ReminderPolicyController } from './reminders/reminder-policy.controller.js';
import { PaperFramesController } from './papers/paper-frames.controller.js';
import { RegimesController } from './regimes/regimes.controller.js';
import { SummaryFiguresController } from './summaries/summary-figures.controller.js';
import { ParRuleController } from './summaries/par-rule.controller.js';
import { WindowReportsController } from './summaries/window-reports.controller.js';
import { AgencyReportController } from './assignments/agency-report.controller.js';
import { SummaryTextController } from './summaries/summary-text.controller.js';
import { SummaryVersionsController } from './summaries/summary-versions.controller.js';
import { YearController } from './summaries/year.controller.js';
import { SummariesController } from './summaries/summaries.controller.js';
import { ClosedRoutes } from './doors/closed-routes.js';
import { ForgeryGuard } from './doors/forgery-guard.js';
import { SessionGuard } from './doors/session-guard.js';
import { CalendarController } from './feeds/calendar.controller.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { BacklogMetrics } from './health/backlog-metrics.js';
import { CollectMetrics } from './health/collect-metrics.js';
import { HealthController } from './health/health.controller.js';
import { MailCheck } from './health/mail-check.js';
import { MetricsController } from './health/metrics.controller.js';
import { Readiness } from './health/readiness.js';
import { WatchTick } from './health/watch-tick.js';
import { AmendmentsController } from './plans/amendments.controller.js';
import { PutAmendmentInForce } from './plans/put-amendment-in-force.js';
import { ShowAmendment } from './plans/show-amendment.js';
import { VersionsController } from './plans/versions.controller.js';
import { DerivedController } from './plans/derived.controller.js';
import { DeadlinesController } from './plans/deadlines.controller.js';
import { ForecastController } from './plans/forecast.controller.js';
import { MorningsController } from './reminders/mornings.controller.js';
import { FindingsController } from './plans/findings.controller.js';
import { NoticeSettingController } from './notices/notice-setting.controller.js';
import { NoticesController } from './notices/notices.controller.js';
import { PublicNoticesController } from './notices/public-notices.controller.js';
import { RenderedNotices } from './notices/rendered-notices.js';
import { PlansController } from './plans/plans.controller.js';
import { PublicationController } from './plans/publication.controller.js';
import { QuestionsController } from './plans/questions.controller.js';
import { SettlingController } from './plans/settling.controller.js';
import { inputValidation } from './problems/invalid-input.js';
import { ProblemFilter } from './problems/problem-filter.js';
import { AccountsController } from './session/accounts.controller.js';
import { DescribeSession } from './session/describe-session.js';
import { PasswordController } from './session/password.controller.js';
import { SamplesController } from './session/samples.controller.js';
import { SessionController } from './session/session.controller.js';
import { TthcMonthsController } from './tthc/tthc-months.controller.js';
import { TthcPushController } from './tthc/tthc-push.controller.js';
import { TthcReturnsController } from './tthc/tthc-returns.controller.js';
import { TthcSetupController } from './tthc/tthc-setup.controller.js';

const controllers = [
  HealthController,
  MetricsController,
  SamplesController,
  PasswordController,
  SessionController,
  AccountsController,
  DirectoryController,
  DirectoryImportController,
  DeadAddressesController,
  PeopleController,
  SuccessionsController,
  MailPreferencesController,
  MailSettingController,
  PlansController,
  SettlingController,
  QuestionsController,
  FindingsController,
  AmendmentsController,
  VersionsController,
  DerivedController,
  PublicationController,
  ForecastController,
  MorningsController,
  DeadlinesController,
  AssignmentsController,
  ReportsController,
  ExtensionsController,
  SteeringController,
  LateReasonController,
  DutyContributionsController,
  ContributionsController,
  MailboxController,
  LettersController,
  LedgerController,
  ReminderPolicyController,
  ChannelsController,
  PaperFramesController,
  // Before the reports of a plan: "year" would be taken for a plan's id.
  YearController,
  SummariesController,
  RegimesController,
  WindowReportsController,
  ParRuleController,
  AgencyReportController,
  SummaryTextController,
  SummaryFiguresController,
  SummaryVersionsController,
  CompilationsController,
  NoticesController,
  NoticeSettingController,
  PublicNoticesController,
  FeedsController,
  CalendarController,
  TthcReturnsController,
  TthcMonthsController,
  TthcSetupController,
  TthcPushController,
];

/** Guards run in this order: who is it and may they, then is it really them. */
const doors = [
  { provide: APP_GUARD, useClass: SessionGuard },
  { provide: APP_GUARD, useClass: ForgeryGuard },
  { provide: APP_PIPE, useFactory: inputValidation },
  { provide: APP_FILTER, useClass: ProblemFilter },
];

export interface ApiOptions {
  /** The program in which uploaded plans are read, apart from the API. */
  readonly readApart?: URL;
}

@Module({})
export class ApiModule {
  static forRoot(config: Config, clock: Clock, { readApart }: ApiOptions = {}): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        RoomsModule.forRoot(config, clock, { queues: true }),
        ...(readApart === undefined ? [] : [PlanReadingModule.apart(readApart)]),
        ThrottlerModule.forRoot([{ limit: 600, ttl: 60_000 }]),
        DiscoveryModule,
        ScheduleModule.forRoot(),
      ],
      controllers,
      providers: [
        ...doors,
        BounceDoor,
        ClosedRoutes,
        DescribeSession,
        MailCheck,
        Readiness,
        RenderedNotices,
        ShowAmendment,
        PutAmendmentInForce,
        ShowAssignment,
        BacklogMetrics,
        CollectMetrics,
        MailCheck,
        Readiness,
        ShowAssignment,
        WatchTick,
      ],
    };
  }
}
