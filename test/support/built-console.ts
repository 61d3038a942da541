import { globSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the console when it is missing or older than its sources: a browser test never looks at a stale one. */
export async function builtConsole(): Promise<void> {
  const page = statSync(`${root}dist/web/index.html`, { throwIfNoEntry: false });
  const sources = globSync(['apps/web/**/*', 'libs/contracts/src/**/*.ts'], { cwd: root });
  const newest = Math.max(...sources.map((source) => statSync(root + source).mtimeMs));
  if (page && page.mtimeMs >= newest) return;
  await build({ root: `${root}apps/web`, configFile: `${root}apps/web/vite.config.ts`, logLevel: 'warn' });
}
