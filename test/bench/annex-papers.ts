import { rounded } from './measure.js';
import { type Paper, type PaperFigures, paperOf } from './programs.js';

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
    return roundedFigures(await paperOf(kind, rows));
  } catch {
    return { failed: true };
  }
}

export const roundedFigures = ({ ms, fileKb, peakMb }: PaperFigures): object => ({
  ...{ ms: rounded(ms), fileKb: rounded(fileKb), peakMb: rounded(peakMb) },
});
