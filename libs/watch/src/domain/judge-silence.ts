import type { SilenceKind } from '#mail';

/** When each regular activity last succeeded; milliseconds since 1970, null: never. */
export interface Pulse {
  readonly sweep: number | null;
  readonly relay: number | null;
  readonly worker: number | null;
  /** Since when the oldest digest that is ordered waits to be written; null: none waits. */
  readonly oldestOrder: number | null;
  /** The same of tenants whose letters may leave now. */
  readonly oldestOpenOrder: number | null;
}

export interface Silence {
  readonly kind: SilenceKind;
  /** The last sign of life, or the beginning of the watch where there has been none. */
  readonly since: number;
}

/** The sweep runs every minute, the relay twice a second. At whatever hour: a tick that stands still at night is silent in the morning. */
export const SILENCE_MS = 15 * 60_000;
/** The worker says every half minute that it lives. */
const DEAD_MS = 3 * 60_000;

/**
 * Silence counts from the moment the watch began: after a night in which the whole machine was off, everything is old, and nothing has
 * been missed since it is on again. Digests are written within their tenant's hours, and only then can they be late.
 */
export function judgeSilence(pulse: Pulse, watchedSince: number, now: number): Silence | null {
  const isOld = (since: number): boolean => now - Math.max(since, watchedSince) >= SILENCE_MS;
  const { sweep, relay, worker, oldestOpenOrder: oldest } = pulse;
  const isAlive = worker !== null && now - worker < DEAD_MS;
  if (isOld(sweep ?? watchedSince)) {
    return { kind: isAlive ? 'sweep-missed' : 'worker-stopped', since: sweep ?? watchedSince };
  }
  if (isOld(relay ?? watchedSince)) {
    return { kind: isAlive ? 'relay-stopped' : 'worker-stopped', since: relay ?? watchedSince };
  }
  if (oldest !== null && isOld(oldest)) return { kind: 'digests-stuck', since: oldest };
  return null;
}

/** Signs of life of late, and nothing that waits too long: only they end an incident, a watch that has just begun does not. */
export function isWell({ sweep, relay, oldestOrder }: Pulse, now: number): boolean {
  const isFresh = (at: number): boolean => now - at < SILENCE_MS;
  return (
    [sweep, relay].every((last) => last !== null && isFresh(last)) && (oldestOrder === null || isFresh(oldestOrder))
  );
}
