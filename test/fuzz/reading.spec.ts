import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readDeadline } from '#calendar';
import { deadlineReadingSchema, planReadingSchema } from '#contracts';
import { readPlanDocument } from '#plan';
import { aDeadline, spoilt } from './deadline-grammar.js';
import { aSpoiltFile, aSpoiltPlan } from './document-spoiler.js';
import { Random } from './random.js';

const minutes = Number(process.env['FUZZ_MINUTES'] ?? 1);
const firstSeed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const artefacts = fileURLToPath(new URL('../../test-artefacts/fuzz/', import.meta.url));

interface Input {
  /** For replay and for the figures. */
  readonly bytes: Uint8Array;
  /** Reads it; throws where the reader does, or where its answer is not of the shape that was promised. */
  run(): unknown;
}

const ofText = (text: string, run: (text: string) => unknown): Input => {
  return { bytes: new TextEncoder().encode(text), run: () => run(text) };
};

/** What is tried, how, and its share of the time. */
const kinds: Readonly<Record<string, { share: number; make: (random: Random) => Input }>> = {
  deadline: {
    share: 0.4,
    make: (random) =>
      ofText(spoilt(aDeadline(random), random), (text) => {
        const reading = readDeadline(text, { planYear: 2024 });
        expect(deadlineReadingSchema.parse(reading)).toEqual(reading);
        expect(reading.needsReview || reading.kind !== 'unknown').toBe(true);
        expect(readDeadline(text, { planYear: 2024 })).toEqual(reading);
      }),
  },
  plan: {
    share: 0.35,
    make: (random) =>
      ofText(aSpoiltPlan(random), async (text) => {
        const read = await readPlanDocument(new TextEncoder().encode(text), 'ke-hoach.txt', { planYear: 2026 });
        if (!read.ok) return expect(read.message).toContain('ke-hoach.txt');
        const { tasks } = planReadingSchema.parse(read.reading);
        const unasked = tasks.filter(({ lead, deadlineText }) => lead.length === 0 || deadlineText === null);
        return expect(unasked.every(({ needsReview }) => needsReview)).toBe(true);
      }),
  },
  file: {
    share: 0.25,
    make: (random) => {
      const { name, bytes } = aSpoiltFile(random);
      return {
        bytes,
        async run() {
          const read = await readPlanDocument(bytes, name);
          if (read.ok) planReadingSchema.parse(read.reading);
          else expect(read.message).toContain(name);
        },
      };
    },
  },
};

const figures: string[] = [];

/** FUZZ_MINUTES (1 unless told) of inputs nobody wrote; `npm run fuzz` takes half an hour. A failing input is kept with its seed. */
describe('reading what nobody wrote', () => {
  afterAll(() => process.stdout.write(`${figures.join('\n')}\n`));

  it.each(Object.entries(kinds))('%s: never throws', async (kind, { share, make }) => {
    const until = performance.now() + minutes * 60_000 * share;
    let slowest = { ms: 0, bytes: 0, seed: 0 };
    let tried = 0;
    for (let seed = firstSeed; performance.now() < until; seed++, tried++) {
      const input = make(new Random(seed));
      const from = performance.now();
      try {
        await input.run();
      } catch (error) {
        mkdirSync(artefacts, { recursive: true });
        writeFileSync(`${artefacts}${kind}-${String(seed)}`, input.bytes);
        throw new Error(`${kind}, FUZZ_SEED=${String(seed)}: kept in test-artefacts/fuzz`, { cause: error });
      }
      const ms = performance.now() - from;
      if (ms > slowest.ms) slowest = { ms, bytes: input.bytes.length, seed };
    }
    const { ms, bytes, seed } = slowest;
    figures.push(
      `fuzz ${kind}: ${String(tried)} inputs from seed ${String(firstSeed)}, 0 crashes, slowest ${ms.toFixed(0)} ms for ${String(bytes)} bytes (seed ${String(seed)})`,
    );
    expect(tried).toBeGreaterThan(0);
  });
});
