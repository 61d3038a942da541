import type { JobName } from '#rooms';

/** What the one who started a service may tell it over the channel between them. */
export type Order =
  /** Its clock now runs so many milliseconds before the machine's. */
  | { readonly shiftMs: number }
  /** Puts a regular job into the queue now, which the timer would do within the minute. */
  | { readonly tick: JobName }
  /** Puts waiting letters before the workers now, which the timer would do within half a minute. */
  | { readonly recoverLetters: true };

/** The clock of a service when it starts. */
export const SHIFT_VARIABLE = 'MORNING_SHIFT_MS';
