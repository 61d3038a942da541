import { Module } from '@nestjs/common';
import { DirectoryModule } from '#directory';
import { MailModule } from '#mail';
import { PlanModule } from '#plan';
import { ReminderModule } from '#reminder';
import { FindQuietTenants } from './find-quiet-tenants.js';
import { IncidentStore } from './incident.store.js';
import { PostIncidentLetters } from './post-incident-letters.js';
import { SayNothingDue } from './say-nothing-due.js';
import { WatchSilence } from './watch-silence.js';

const steps = [WatchSilence, PostIncidentLetters, SayNothingDue];

@Module({
  imports: [DirectoryModule, MailModule, PlanModule, ReminderModule],
  providers: [...steps, FindQuietTenants, IncidentStore],
  exports: [...steps, IncidentStore],
})
export class WatchModule {}
