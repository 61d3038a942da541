/**
 * The order-preserving pairs [row, column] with the greatest sum of scores, none below `least`. Time and memory grow with
 * rows × columns.
 */
export function alignRows(scores: readonly Float64Array[], least: number): [number, number][] {
  const width = (scores[0]?.length ?? 0) + 1;
  const best = [new Float64Array(width)];
  for (const [at, row] of scores.entries()) {
    const above = best[at] ?? new Float64Array(width);
    const here = new Float64Array(width);
    for (let to = 1; to < width; to += 1) {
      const score = row[to - 1] ?? 0;
      const paired = score >= least ? (above[to - 1] ?? 0) + score : -1;
      here[to] = Math.max(paired, above[to] ?? 0, here[to - 1] ?? 0);
    }
    best.push(here);
  }
  return walkBack(best, scores, least);
}

function walkBack(best: readonly Float64Array[], scores: readonly Float64Array[], least: number): [number, number][] {
  const pairs: [number, number][] = [];
  let at = scores.length;
  let to = (best[0]?.length ?? 1) - 1;
  while (at > 0 && to > 0) {
    const here = best[at]?.[to] ?? 0;
    const score = scores[at - 1]?.[to - 1] ?? 0;
    if (score >= least && here === (best[at - 1]?.[to - 1] ?? 0) + score) {
      pairs.unshift([at - 1, to - 1]);
      at -= 1;
      to -= 1;
    } else if (here === (best[at - 1]?.[to] ?? 0)) at -= 1;
    else to -= 1;
  }
  return pairs;
}
