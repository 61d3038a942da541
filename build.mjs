// Compiles the server side (apps, libs, config, benches) file by file with SWC into dist/, keeping the folder layout.
import { transformFile } from '@swc/core';
import { cp, glob, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const roots = ['apps/api', 'apps/worker', 'apps/cli', 'libs', 'config', 'test/bench'];
await Promise.all(
  ['apps', 'libs', 'config', 'test'].map((folder) => rm(join('dist', folder), { recursive: true, force: true })),
);

for await (const file of glob(roots.map((root) => `${root}/**/*.*`))) {
  if (file.endsWith('.spec.ts') || file.endsWith('.d.ts')) continue;
  const target = join('dist', file);
  await mkdir(dirname(target), { recursive: true });
  if (!file.endsWith('.ts')) {
    await cp(file, target);
    continue;
  }
  const { code, map } = await transformFile(file, { sourceMaps: true });
  const script = target.replace(/\.ts$/, '.js');
  await writeFile(script, `${code}\n//# sourceMappingURL=${script.split('/').at(-1)}.map\n`);
  await writeFile(`${script}.map`, map ?? '');
}
