import type { JobName } from '#rooms';
import type { ClockSetting } from './running-clock.js';

/** What the one who started a service may tell it over the channel between them. */
export type Order =
  | { readonly clock: ClockSetting }
  /** Puts a regular job into the queue now, which the timer would do within the minute. */
  | { readonly tick: JobName }
  /** Asks to be told, by the message `idle`, when none of its queues has anything left to do. */
  | { readonly sayWhenIdle: true }
  /** Puts waiting letters before the workers now, which the timer would do within half a minute. */
  | { readonly recoverLetters: true };

/** The setting of the clock when the service starts, as JSON. */
export const CLOCK_VARIABLE = 'MORNING_CLOCK';

export function clockGiven(environment: NodeJS.ProcessEnv): ClockSetting {
  return JSON.parse(environment[CLOCK_VARIABLE] ?? '') as ClockSetting;
}
