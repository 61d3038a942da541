export interface Rated {
  readonly id: string;
  readonly rate: number | null;
}

/** Places from 1, the highest rate first; equal rates share a place and the next one is left out (1, 1, 3). No rate, no place. */
export function ranksByRate(rated: readonly Rated[]): [id: string, rank: number | null][] {
  const rates = rated.flatMap(({ rate }) => rate ?? []).sort((a, b) => b - a);
  const places = new Map<number, number>();
  rates.forEach((rate, index) => {
    if (!places.has(rate)) places.set(rate, index + 1);
  });
  return rated.map(({ id, rate }) => [id, rate === null ? null : (places.get(rate) ?? null)]);
}
