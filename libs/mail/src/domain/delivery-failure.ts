/** What the sending machine reports about a failed attempt; the names are those of nodemailer's errors. */
export interface DeliveryError {
  readonly code?: string | undefined;
  /** The server's answer, 4xx or 5xx; absent when it gave none. */
  readonly responseCode?: number | undefined;
  /** The SMTP command that failed. */
  readonly command?: string | undefined;
  /** The whole message, its end included, had been given to the connection: the server may have it. */
  readonly handedOver?: boolean | undefined;
}

/**
 * `permanent`: this letter will never be taken as it is · `unknown`: nobody can say whether the server took it · `temporary`: it was
 * certainly not taken, and may be tried again.
 */
export type FailureClass = 'temporary' | 'permanent' | 'unknown';

/** A refusal counts as permanent only when it is about this recipient or this message. */
const ABOUT_THE_LETTER = ['RCPT TO', 'DATA'];

/**
 * A 5xx to our sign-in or to our sender address is a fault of the set-up: it would condemn every letter of the morning, so
 * those wait until the operator has put it right. A server must not deliver a message whose end it has not seen (RFC 5321 §4.1.1.4), so
 * only silence after the end is unknown.
 */
export function classifyFailure(error: DeliveryError): FailureClass {
  if (error.code === 'EENVELOPE' && error.command === 'API') return 'permanent';
  if (error.responseCode === undefined) return error.handedOver === true ? 'unknown' : 'temporary';
  const refused = error.responseCode >= 500 && error.responseCode < 600;
  return refused && ABOUT_THE_LETTER.includes(error.command ?? '') ? 'permanent' : 'temporary';
}

/** Minutes between attempts; the last one repeats. Greylisting wants minutes, a dead server should not be hammered. */
const BACK_OFF_MINUTES = [1, 2, 5, 10, 30, 60] as const;

/** About four days of trying, as RFC 5321 §4.5.4.1 asks for; then a person has to look. */
const ATTEMPTS_AT_MOST = 100;

/** When to try again after the given number of failed attempts, in milliseconds from now; null: no more. */
export function nextAttempt(attempts: number): number | null {
  if (attempts >= ATTEMPTS_AT_MOST) return null;
  const step = Math.min(Math.max(attempts, 1), BACK_OFF_MINUTES.length) - 1;
  return (BACK_OFF_MINUTES[step] ?? 60) * 60_000;
}
