import { type Ruling, TOUCH } from './page.js';

/** Positions that lie within a hair of each other are one; the answer ascends. */
export function clusterPositions(positions: readonly number[], touch = TOUCH): number[] {
  const clusters: number[][] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    const last = clusters.at(-1);
    if (last !== undefined && position - (last.at(-1) ?? 0) <= touch) last.push(position);
    else clusters.push([position]);
  }
  return clusters.map((cluster) => cluster.reduce((sum, each) => sum + each, 0) / cluster.length);
}

/** Borders are drawn cell by cell, twice where two cells meet, or in dashes: here each line is whole, once. */
export function joinRulings(rulings: readonly Ruling[]): Ruling[] {
  return (['horizontal', 'vertical'] as const).flatMap((axis) => {
    const along = rulings.filter((ruling) => ruling.axis === axis).sort((a, b) => a.at - b.at);
    return linesOf(along).flatMap(joinAlong);
  });
}

function linesOf(sorted: readonly Ruling[]): Ruling[][] {
  const lines: Ruling[][] = [];
  for (const ruling of sorted) {
    const line = lines.at(-1);
    if (line !== undefined && ruling.at - (line.at(-1)?.at ?? 0) <= TOUCH / 2) line.push(ruling);
    else lines.push([ruling]);
  }
  return lines;
}

function joinAlong(line: readonly Ruling[]): Ruling[] {
  const joined: Ruling[] = [];
  for (const ruling of [...line].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && ruling.from - last.to <= TOUCH)
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, ruling.to) };
    else joined.push(ruling);
  }
  return joined;
}
