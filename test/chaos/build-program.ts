import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { figuresFile, type Figures, markdownTable } from './figures.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the program built from the sources as they stand. */
    program: string;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const artefacts = `${root}test-artefacts/`;
const results = `${artefacts}chaos`;

/**
 * Builds the services as production has them, in a folder of this run's own: another run may build at the same time. At the end the
 * figures of all faults stand in one table.
 */
export default function buildProgram(project: TestProject): () => void {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const folder = mkdtempSync(`${artefacts}program-`);
  const built = spawnSync(process.execPath, ['build.mjs', folder], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  project.provide('program', folder);
  return () => {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(figuresFile)) return;
    const lines = readFileSync(figuresFile, 'utf8').trim().split('\n');
    const table = markdownTable(lines.map((line) => JSON.parse(line) as Figures));
    writeFileSync(`${results}/table.md`, `${table}\n`);
    process.stdout.write(`\n${table}\n\n`);
  };
}
