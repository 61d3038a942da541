export interface Measured {
  /** Medians of the rounds, in milliseconds. */
  readonly productMs: number;
  readonly floorMs: number;
  /** Product ÷ floor. */
  readonly ratio: number;
}

type Work = () => unknown;

/** Product and floor take turns, so that a busy machine slows both; the first round only warms up. */
export async function measure(rounds: number, product: Work, floor: Work): Promise<Measured> {
  const [products, floors]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    const productMs = await timeOf(product);
    const floorMs = await timeOf(floor);
    if (round === 0) continue;
    products.push(productMs);
    floors.push(floorMs);
  }
  const [productMs, floorMs] = [median(products), median(floors)];
  return { productMs: rounded(productMs), floorMs: rounded(floorMs), ratio: rounded(productMs / floorMs) };
}

async function timeOf(work: Work): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
