/**
 * When the next letter may go so that no more than `perSecond` go in any second on average, none in a burst. Milliseconds of any clock
 * that only runs forward.
 * @param last the moment given to the letter before; null: there was none
 */
export function nextTurn(last: number | null, now: number, perSecond: number): number {
  if (perSecond <= 0 || last === null) return now;
  return Math.max(now, last + 1_000 / perSecond);
}
