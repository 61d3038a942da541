/** What a process knows of its mail server's health. Moments are milliseconds since 1970. */
export interface Circuit {
  /** Attempts in a row that the server did not take, temporarily. */
  readonly failures: number;
  /** Pauses in a row that did not help. */
  readonly pauses: number;
  /** Nothing is tried before this moment; null: the line is open. */
  readonly until: number | null;
}

export const closedCircuit: Circuit = { failures: 0, pauses: 0, until: null };

/** So many failures in a row are the server's trouble, not one recipient's. */
const FAILURES_IN_A_ROW = 10;
/** Minutes; the last one repeats. */
const PAUSE_MINUTES = [1, 2, 5] as const;

/** `answered`: the server took or refused a letter, so it works. After a pause one failure is enough for the next. */
export function afterAttempt(circuit: Circuit, outcome: 'answered' | 'failed', now: number): Circuit {
  if (outcome === 'answered') return closedCircuit;
  const failures = circuit.failures + 1;
  if (pausedUntil(circuit, now) !== null) return { ...circuit, failures };
  if (failures < FAILURES_IN_A_ROW && circuit.pauses === 0) return { ...circuit, failures };
  const minutes = PAUSE_MINUTES[Math.min(circuit.pauses, PAUSE_MINUTES.length - 1)] ?? 5;
  return { failures, pauses: circuit.pauses + 1, until: now + minutes * 60_000 };
}

/** The end of the pause that holds now; null: letters may go. A clock that was set back does not stretch a pause. */
export function pausedUntil({ until }: Circuit, now: number): number | null {
  const longest = Math.max(...PAUSE_MINUTES) * 60_000;
  return until !== null && until > now && until - now <= longest ? until : null;
}
