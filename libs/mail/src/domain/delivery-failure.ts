/** What the sending machine reports about a failed attempt; the names are those of nodemailer's errors. */
export interface DeliveryError {
  readonly code?: string | undefined;
  /** The server's answer, 4xx or 5xx; absent when it gave none. */
  readonly responseCode?: number | undefined;
  /** The SMTP command that failed. */
  readonly command?: string | undefined;
}

/** `permanent`: this letter will never be taken as it is; everything else may be tried again. */
export type FailureClass = 'temporary' | 'permanent';

/** A refusal counts as permanent only when it is about this recipient or this message. */
const ABOUT_THE_LETTER = ['RCPT TO', 'DATA'];

/**
 * A 5xx to our sign-in or to our sender address is a fault of the set-up: it would condemn every letter of the morning, so
 * those wait until the operator has put it right.
 */
export function classifyFailure(error: DeliveryError): FailureClass {
  if (error.code === 'EENVELOPE' && error.command === 'API') return 'permanent';
  const refused = error.responseCode !== undefined && error.responseCode >= 500 && error.responseCode < 600;
  return refused && ABOUT_THE_LETTER.includes(error.command ?? '') ? 'permanent' : 'temporary';
}

/** Minutes between attempts; the last one repeats. Greylisting wants minutes, a dead server should not be hammered. */
const BACK_OFF_MINUTES = [1, 2, 5, 10, 30, 60] as const;

/** When to try again after the given number of failed attempts, in milliseconds from now. */
export function nextAttempt(attempts: number): number {
  const step = Math.min(Math.max(attempts, 1), BACK_OFF_MINUTES.length) - 1;
  return (BACK_OFF_MINUTES[step] ?? 60) * 60_000;
}
