/** An address that took no letter, as the directory or a returned letter tells of it. */
export interface AddressReport {
  /** Lower case. */
  readonly address: string;
  readonly agencyId: string | null;
  /** The receiving server's. */
  readonly words: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface AddressTrouble extends AddressReport {
  /** Passed over from now on; else letters still go there. */
  readonly isDead: boolean;
}

/** Each address of each agency once, the earliest first; that it is dead says more than that one letter came back. */
export function mergeTroubles(dead: readonly AddressReport[], bounced: readonly AddressReport[]): AddressTrouble[] {
  const known = new Set(dead.map(({ address }) => address));
  const found = new Map<string, AddressTrouble>();
  const all = [
    ...dead.map((report) => ({ ...report, isDead: true })),
    ...bounced.filter(({ address }) => !known.has(address)).map((report) => ({ ...report, isDead: false })),
  ];
  for (const trouble of all) {
    const key = `${trouble.address}|${trouble.agencyId ?? ''}`;
    if (!found.has(key)) found.set(key, trouble);
  }
  return [...found.values()].sort((one, other) => one.at - other.at);
}

/** Reports come in a swarm after a morning's letters: half an hour gathers them into one letter. Milliseconds. */
const GATHERING_MS = 30 * 60_000;

export function isTimeToTell(troubles: readonly AddressTrouble[], now: number): boolean {
  return troubles.some(({ at }) => at <= now - GATHERING_MS);
}
