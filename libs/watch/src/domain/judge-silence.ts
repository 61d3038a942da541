import type { SilenceKind } from '#mail';

/** When each regular activity last succeeded; milliseconds since 1970, null: never. */
export interface Pulse {
  readonly sweep: number | null;
  readonly relay: number | null;
  readonly worker: number | null;
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
 * been missed since it is on again.
 */
export function judgeSilence(pulse: Pulse, watchedSince: number, now: number): Silence | null {
  const isSilent = (last: number | null): boolean => now - Math.max(last ?? watchedSince, watchedSince) >= SILENCE_MS;
  const stopped = { sweep: isSilent(pulse.sweep), relay: isSilent(pulse.relay) };
  if (!stopped.sweep && !stopped.relay) return null;
  const since = (stopped.sweep ? pulse.sweep : pulse.relay) ?? watchedSince;
  const isAlive = pulse.worker !== null && now - pulse.worker < DEAD_MS;
  if (!isAlive) return { kind: 'worker-stopped', since };
  return { kind: stopped.sweep ? 'sweep-missed' : 'relay-stopped', since };
}

/** Signs of life of late, from the sweep and from the relay: only they end an incident, a watch that has just begun does not. */
export function isWell({ sweep, relay }: Pulse, now: number): boolean {
  return [sweep, relay].every((last) => last !== null && now - last < SILENCE_MS);
}
