export { IncidentStore } from './incident.store.js';
export { PostIncidentLetters } from './post-incident-letters.js';
export { SayNothingDue } from './say-nothing-due.js';
export { TellAddressTroubles } from './tell-address-troubles.js';
export { type HeldMorning, TellHeldMorning, TellMorningDiffers } from './tell-morning.js';
export { watchDatabase } from './watch-database.js';
export { WatchModule } from './watch.module.js';
export { WatchSilence } from './watch-silence.js';
