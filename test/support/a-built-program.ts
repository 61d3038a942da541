import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface BuiltProgram {
  readonly url: URL;
  remove(): Promise<void>;
}

/** One source file with all it imports, as a program that plain Node runs: what a thread or a process of a test is started on. */
export async function aBuiltProgram(source: string): Promise<BuiltProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-program-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: [{ find: /^#([a-z]+)$/, replacement: `${root}libs/$1/src/index.ts` }] },
    ssr: { noExternal: true },
    build: { ssr: join(root, source), outDir: folder, emptyOutDir: false, target: 'node24', minify: false },
  });
  const built = join(folder, basename(source).replace(/\.ts$/, '.js'));
  return { url: pathToFileURL(built), remove: () => rm(folder, { recursive: true }) };
}
