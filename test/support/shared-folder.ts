import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = process.env['DONDOC_SHARED'] ?? fileURLToPath(new URL('../../../shared/', import.meta.url));

/** The real plans stand beside the repository. Without them the tests on them are left out, saying so; in CI that is a failure. */
export function sharedIsMissing(): boolean {
  if (existsSync(folder)) return false;
  if (process.env['CI'] === 'true') throw new Error(`The folder of real plans is missing: ${folder}`);
  process.stderr.write(`No folder of real plans at ${folder}: the tests on them are skipped.\n`);
  return true;
}

export function readShared(path: string): Promise<Buffer> {
  return readFile(`${folder}/${path}`);
}
