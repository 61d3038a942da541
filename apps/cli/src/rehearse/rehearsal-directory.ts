import { basename } from 'node:path';
import { type DirectoryRow, directoryFromNames, readDirectoryFile } from '#directory';
import { BadInput } from '../bad-input.js';
import { readInputFile } from '../read-input.js';

/** The rows of the given file; every row must be good, as a rehearsal has nobody to ask. */
export async function readRehearsalDirectory(path: string): Promise<readonly DirectoryRow[]> {
  const read = await readDirectoryFile(await readInputFile(path), basename(path));
  if (!read.ok) throw new BadInput(`${path}: ${read.message}`);
  for (const row of read.rows) {
    if (row.ok) continue;
    const problem = row.problems[0];
    throw new BadInput(`${path}, dòng ${row.line}, ô ${problem?.cell ?? ''}: ${problem?.message ?? 'không đọc được'}`);
  }
  return read.rows;
}

/** Without a file: the agencies the plan names, each group as one agency, with addresses that reach nobody. */
export function directoryRowsFromNames(names: readonly string[]): DirectoryRow[] {
  return directoryFromNames(names).agencies.map(({ name, kind, level, aliases }, index) => ({
    line: index + 1,
    ok: true,
    agency: { name, kind, level, aliases, groups: [], email: `co-quan-${index + 1}@dien-tap.example` },
    problems: [],
  }));
}
