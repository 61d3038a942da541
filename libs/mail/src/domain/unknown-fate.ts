import type { LetterKind } from '#contracts';

/** Letters about a person's standing: a second copy does harm, so a person decides. */
const ASK_A_PERSON: readonly LetterKind[] = ['escalation', 'leader-list'];

/** Why nobody can say: the server had the whole message and did not answer · the worker that held the letter died. */
export type Doubt = 'no-answer' | 'worker-died';

/**
 * After so many doubts the letter waits for a person. A silent server had the message, so a copy more seldom helps; most letters of a dead
 * worker had not been begun, so they go on, though not for ever: a letter may be what the worker dies of.
 */
const ONCE_MORE: Readonly<Record<Doubt, number>> = { 'no-answer': 1, 'worker-died': 5 };

/**
 * What follows when nobody can say whether a server took a letter. A duty letter goes out once more, with the same Message-ID, by which
 * mail programs know the copy.
 * @param unknowns how often it happened to this letter, this time included
 */
export function afterUnknown(kind: LetterKind, unknowns: number, doubt: Doubt): 'once-more' | 'ask' {
  return unknowns <= ONCE_MORE[doubt] && !ASK_A_PERSON.includes(kind) ? 'once-more' : 'ask';
}

/** Milliseconds: a delivery report, or the server's recovery, may answer the question meanwhile. */
export const UNKNOWN_PAUSE_MS = 15 * 60_000;
