/** Attempts are counted in windows of this length, from the first one on. */
export const ATTEMPT_WINDOW_MS = 15 * 60_000;

/** Attempts on one name from one address: stops guessing without letting a stranger lock the owner out elsewhere. */
export const ATTEMPTS_PER_ADDRESS = 10;

/** Attempts on one name from anywhere: stops guessing from many addresses. */
export const ATTEMPTS_PER_NAME = 100;

export interface AttemptCount {
  /** Attempts in the running window, this one included. */
  readonly attempts: number;
  /** Milliseconds since the epoch. */
  readonly windowFrom: number;
}

/** The moment until which nobody is let try again, or null when this attempt may go on. */
export function lockedUntil(count: AttemptCount, limit: number): number | null {
  return count.attempts > limit ? count.windowFrom + ATTEMPT_WINDOW_MS : null;
}
