import type { Page, TextRun } from './page.js';

/** The share of runs that lie on top of another run of their line: letters of a missing font, printed over gaps left for them. */
export function overlapShare(pages: readonly Page[]): number {
  let [all, overlapping] = [0, 0];
  for (const { runs } of pages) {
    const printed = runs.filter(({ text }) => text.trim() !== '');
    all += printed.length;
    const lines = Map.groupBy(printed, ({ y, size }) => Math.round(y / Math.max(size / 2, 1)));
    for (const line of lines.values()) overlapping += countOverlaps(line);
  }
  return all === 0 ? 0 : overlapping / all;
}

function countOverlaps(line: readonly TextRun[]): number {
  let reach = -Infinity;
  let found = 0;
  for (const { x, width, size } of [...line].sort((a, b) => a.x - b.x)) {
    if (x + size * 0.25 < reach && x + width <= reach) found++;
    reach = Math.max(reach, x + width);
  }
  return found;
}
