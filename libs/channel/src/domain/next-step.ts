/** What an attempt came to. `unknown`: the request was out, no answer came back. `refused`: it will never be taken as it is. */
export type AttemptOutcome = 'sent' | 'refused' | 'later' | 'unknown';

export type NoticeStep =
  | { readonly status: 'sent' | 'failed' | 'unknown' }
  /** Try again after so many milliseconds. */
  | { readonly status: 'queued'; readonly afterMs: number };

/** Minutes between attempts. A notice is news of the morning: after some two hours it has missed it, and the letter has gone anyway. */
const BACK_OFF_MINUTES = [1, 2, 5, 10, 30, 60] as const;

/**
 * @param attempts made so far, this one included
 * @param repeatable whether the receiver can tell a second copy from a second notice: only then is an unknown fate tried again
 */
export function nextStep(outcome: AttemptOutcome, attempts: number, repeatable: boolean): NoticeStep {
  if (outcome === 'sent') return { status: 'sent' };
  if (outcome === 'refused') return { status: 'failed' };
  if (outcome === 'unknown' && !repeatable) return { status: 'unknown' };
  const minutes = BACK_OFF_MINUTES[attempts - 1];
  if (minutes === undefined) return { status: outcome === 'unknown' ? 'unknown' : 'failed' };
  return { status: 'queued', afterMs: minutes * 60_000 };
}
