import { Module } from '@nestjs/common';
import { DirectoryModule } from '#directory';
import { MailModule } from '#mail';
import { PlanModule } from '#plan';
import { ReminderModule } from '#reminder';
import { FindAddressTroubles } from './find-address-troubles.js';
import { FindCoordinators } from './find-coordinators.js';
import { FindQuietTenants, FindSweptMornings } from './find-quiet-tenants.js';
import { IncidentStore } from './incident.store.js';
import { NameAddresses } from './name-addresses.js';
import { PostIncidentLetters } from './post-incident-letters.js';
import { PostTroubleLetters } from './post-trouble-letters.js';
import { SayNothingDue } from './say-nothing-due.js';
import { AddressNews, TellAddressTroubles } from './tell-address-troubles.js';
import { TellHeldMorning, TellMorningDiffers } from './tell-morning.js';
import { WatchSilence } from './watch-silence.js';

const steps = [
  WatchSilence,
  PostIncidentLetters,
  SayNothingDue,
  TellHeldMorning,
  TellMorningDiffers,
  TellAddressTroubles,
];
const inside = [
  AddressNews,
  FindAddressTroubles,
  FindCoordinators,
  FindQuietTenants,
  FindSweptMornings,
  NameAddresses,
  PostTroubleLetters,
];

@Module({
  imports: [DirectoryModule, MailModule, PlanModule, ReminderModule],
  providers: [...steps, ...inside, IncidentStore],
  exports: [...steps, IncidentStore],
})
export class WatchModule {}
