// Compiles the server side (apps, libs, config, and what measures and breaks it) file by file with SWC, keeping the folder layout.
// `node build.mjs [folder]`: into dist/, or as a program complete in itself into another folder of the repository.
import { transformFile } from '@swc/core';
import { cp, glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const output = process.argv[2] ?? 'dist';
const measures = ['test/bench', 'test/morning'];
const roots = ['apps/api', 'apps/worker', 'apps/cli', 'libs', 'config', ...measures];
await Promise.all(
  ['apps', 'libs', 'config', 'test'].map((folder) => rm(join(output, folder), { recursive: true, force: true })),
);

for await (const file of glob(roots.map((root) => `${root}/**/*.*`))) {
  if (file.endsWith('.spec.ts') || file.endsWith('.d.ts')) continue;
  const target = join(output, file);
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

if (output !== 'dist') {
  // The rooms' doors (package.json, "imports") lead into dist/; here they lead into this folder.
  const { type, imports } = JSON.parse(await readFile('package.json', 'utf8'));
  const doors = Object.entries(imports).map(([door, { default: file }]) => [door, file.replace('./dist/', './')]);
  await writeFile(join(output, 'package.json'), JSON.stringify({ type, imports: Object.fromEntries(doors) }));
}
