import { rounded } from './measure.js';
import { type Paper, paperOf } from './programs.js';

/** The same paper with ever longer annexes, each in a process of its own: milliseconds, and megabytes beside the rows themselves. */
export async function annexPapers(sizes: readonly number[]): Promise<object> {
  const papers: Record<string, object[]> = {};
  for (const kind of ['word', 'workbook'] as const) {
    const measured: object[] = [];
    for (const rows of sizes) measured.push({ rows, ...(await paperOrFailure(kind, rows)) });
    papers[kind] = measured;
  }
  return papers;
}

async function paperOrFailure(kind: Paper, rows: number): Promise<object> {
  try {
    const { ms, fileKb, peakMb } = await paperOf(kind, rows);
    return { ms: rounded(ms), fileKb: rounded(fileKb), peakMb: rounded(peakMb) };
  } catch {
    return { failed: true };
  }
}
