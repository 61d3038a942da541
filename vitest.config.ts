import { defineConfig } from 'vitest/config';

const resolve = { conditions: ['source', 'module', 'node', 'development|production'] };
const ssr = { resolve: { conditions: resolve.conditions } };

/** unit: beside the code, no I/O · medium: one step on real PostgreSQL/Redis · e2e: the whole machine, one story a file. */
export default defineConfig({
  test: {
    projects: [
      { resolve, ssr, test: { name: 'unit', include: ['libs/**/*.spec.ts', 'apps/**/*.spec.ts', 'config/**/*.spec.ts'] } },
      {
        resolve,
        ssr,
        test: {
          name: 'medium',
          include: ['test/medium/**/*.spec.ts'],
          globalSetup: ['test/support/machines.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.spec.ts'],
          globalSetup: ['test/support/machines.ts'],
          testTimeout: 300_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
