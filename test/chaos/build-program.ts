import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
const folder = `${root}test-artefacts/program`;

/** Builds the services as production has them; at the end the figures of all faults stand in one table. */
export default function buildProgram(project: TestProject): () => void {
  const built = spawnSync(process.execPath, ['build.mjs', folder], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  project.provide('program', folder);
  mkdirSync(`${root}test-artefacts/chaos`, { recursive: true });
  rmSync(figuresFile, { force: true });
  return () => {
    if (!existsSync(figuresFile)) return;
    const lines = readFileSync(figuresFile, 'utf8').trim().split('\n');
    const table = markdownTable(lines.map((line) => JSON.parse(line) as Figures));
    writeFileSync(`${root}test-artefacts/chaos/table.md`, `${table}\n`);
    process.stdout.write(`\n${table}\n\n`);
  };
}
