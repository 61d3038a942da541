import type { LetterKind } from '#contracts';

/** Letters about a person's standing: a second copy does harm, so a person decides. */
const ASK_A_PERSON: readonly LetterKind[] = ['escalation', 'leader-list'];

/**
 * What follows when nobody can say whether a server took a letter. A duty letter goes out once more, with the same Message-ID, by which
 * mail programs know the copy; a second silence waits for a person.
 * @param unknowns how often it happened to this letter, this time included
 */
export function afterUnknown(kind: LetterKind, unknowns: number): 'once-more' | 'ask' {
  return unknowns <= 1 && !ASK_A_PERSON.includes(kind) ? 'once-more' : 'ask';
}

/** Milliseconds: a delivery report, or the server's recovery, may answer the question meanwhile. */
export const UNKNOWN_PAUSE_MS = 15 * 60_000;
