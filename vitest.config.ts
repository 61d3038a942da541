import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The doors of the rooms lead to their sources, not to the built files that package.json names. */
const resolve = {
  alias: [
    { find: /^#plan-reading$/, replacement: `${root}libs/plan/src/reading.ts` },
    { find: /^#config$/, replacement: `${root}config/index.ts` },
    { find: /^#([a-z]+)$/, replacement: `${root}libs/$1/src/index.ts` },
  ],
};

const machines = { globalSetup: ['test/support/machines.ts'], hookTimeout: 180_000 };

/**
 * unit: beside the code, no I/O · medium: one step on real PostgreSQL and Redis · fuzz: what nobody wrote · chaos: everything breaks ·
 * e2e: the whole machine, one story a file.
 */
export default defineConfig({
  resolve,
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['libs/**/*.spec.ts', 'apps/**/*.spec.ts', 'config/**/*.spec.ts'] },
      },
      {
        extends: true,
        test: { name: 'medium', include: ['test/medium/**/*.spec.ts'], testTimeout: 120_000, ...machines },
      },
      {
        extends: true,
        test: { name: 'fuzz', include: ['test/fuzz/**/*.spec.ts'], testTimeout: 3_600_000 },
      },
      {
        extends: true,
        test: {
          name: 'chaos',
          include: ['test/chaos/**/*.spec.ts'],
          globalSetup: ['test/chaos/build-program.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.spec.ts'],
          testTimeout: 300_000,
          fileParallelism: false,
          ...machines,
        },
      },
    ],
  },
});
