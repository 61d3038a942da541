import { type DynamicModule, Module } from '@nestjs/common';
import { AssignmentModule } from '#assignment';
import { ChannelModule } from '#channel';
import { CompilationModule } from '#compilation';
import { DirectoryModule } from '#directory';
import { FeedModule } from '#feed';
import { IdentityModule } from '#identity';
import { MailModule } from '#mail';
import { PapersModule } from '#papers';
import { PlanModule } from '#plan';
import { type Clock, type Config, DatabaseModule, PlatformModule, QueueModule } from '#platform';
import { ReminderModule } from '#reminder';
import { SummaryModule } from '#summary';
import { NoticeModule, TthcModule } from '#tthc';
import { WatchModule } from '#watch';
import { DrainOutbox } from './drain-outbox.js';
import {
  AssignmentJobs,
  JobHandlers,
  MailJobs,
  NoticeJobs,
  AmendmentJobs,
  ChangeJobs,
  DutyJobs,
  ForecastJobs,
  ReminderJobs,
  SuccessionJobs,
  SummaryJobs,
  TroubleJobs,
  TthcNoticeJobs,
  TthcJobs,
} from './job-handlers.js';
import { ForgetOldRows } from './forget-old-rows.js';
import { queueNames } from './jobs.js';
import { MarkDeadAddress } from './mark-dead-address.js';
import { roomDatabases } from './room-databases.js';
import { SweepWithHeartbeat } from './sweep-with-heartbeat.js';
import { DoSampleDeed, LiveSampleYear } from './sample/live-sample-year.js';
import { HandInSampleReturns } from './sample/hand-in-sample-returns.js';
import { IssueSampleNotices } from './sample/issue-sample-notices.js';
import { LiveSampleTthc } from './sample/live-sample-tthc.js';
import { PublishSamplePlan, SettleSamplePlan } from './sample/publish-sample-plan.js';
import { SetUpSampleTthc } from './sample/set-up-sample-tthc.js';
import { SampleDirectory, SampleTenant, SeedSample } from './sample/seed-sample.js';

const rooms = [
  DirectoryModule,
  IdentityModule,
  MailModule,
  PapersModule,
  ChannelModule,
  PlanModule,
  AssignmentModule,
  FeedModule,
  TthcModule,
  NoticeModule,
  ReminderModule,
  SummaryModule,
  WatchModule,
  CompilationModule,
];
const sample = [
  SampleTenant,
  SeedSample,
  SampleDirectory,
  PublishSamplePlan,
  SettleSamplePlan,
  LiveSampleYear,
  LiveSampleTthc,
  SetUpSampleTthc,
  HandInSampleReturns,
  IssueSampleNotices,
  DoSampleDeed,
];

export interface RoomsOptions {
  /** Open the job queues; a rehearsal has none and runs the orders itself. */
  readonly queues: boolean;
}

/** The whole house on one database: what the API, the worker, the command line and the tests stand on. */
@Module({})
export class RoomsModule {
  static forRoot(config: Config, clock: Clock, options: RoomsOptions): DynamicModule {
    const { databaseUrl, redisUrl } = config;
    if (!databaseUrl) throw new Error('DATABASE_URL is not set: `dondoc start` sets it for the processes it starts.');
    return {
      module: RoomsModule,
      imports: [
        PlatformModule.forRoot(config, clock),
        DatabaseModule.forRoot(databaseUrl, roomDatabases, config.databasePool),
        ...(options.queues ? [QueueModule.forRoot({ databaseUrl, redisUrl }, queueNames)] : []),
        ...rooms,
      ],
      providers: [
        AssignmentJobs,
        SuccessionJobs,
        AmendmentJobs,
        ChangeJobs,
        DutyJobs,
        ForecastJobs,
        ReminderJobs,
        MailJobs,
        ForgetOldRows,
        MarkDeadAddress,
        NoticeJobs,
        SummaryJobs,
        TthcNoticeJobs,
        SweepWithHeartbeat,
        TroubleJobs,
        TthcJobs,
        JobHandlers,
        DrainOutbox,
        ...sample,
      ],
      exports: [JobHandlers, DrainOutbox, SampleTenant, SeedSample, ...rooms],
    };
  }
}
