import { Likeness } from '../reading/likeness.js';
import { fold } from '../reading/plain-text.js';
import { alignRows } from './align-rows.js';

/** What is compared of a row when two versions of a plan are laid side by side. */
export interface MatchRow {
  readonly id: string;
  readonly position: number;
  readonly areaCode: string | null;
  readonly row: string | null;
  readonly task: string | null;
  readonly activity: string | null;
  readonly deliverable: string | null;
}

/** `same`: word for word · `sure`: reworded, nothing else comes near · `unsure`: a person says · `new`: nothing like it in the old version. */
export type FoundPairing = 'same' | 'sure' | 'unsure' | 'new';

export interface RowPair {
  readonly newId: string;
  /** For `unsure` the likeliest old row, still to be confirmed. */
  readonly oldId: string | null;
  readonly pairing: FoundPairing;
}

/** Below this two rows have nothing to do with each other. */
const MAY_BE = 0.45;
const SURELY = 0.75;
/** A second row that comes this near makes the first one doubtful. */
const MARGIN = 0.15;

/**
 * Which row of the old version each row of the new one stands for. Word-for-word equals first, wherever they stand; the rest by
 * likeness, keeping the order; what is left over by likeness alone, and then only as a question.
 */
export function matchTasks(old: readonly MatchRow[], fresh: readonly MatchRow[]): RowPair[] {
  const pairs = equalRows(old, fresh);
  const taken = new Set([...pairs.values()].map(({ oldId }) => oldId));
  const left = old.filter(({ id }) => !taken.has(id));
  const right = fresh.filter(({ id }) => !pairs.has(id));
  for (const pair of likelyPairs(left, right)) pairs.set(pair.newId, pair);
  return fresh.map(({ id }) => pairs.get(id) ?? { newId: id, oldId: null, pairing: 'new' });
}

function equalRows(old: readonly MatchRow[], fresh: readonly MatchRow[]): Map<string, RowPair> {
  const pairs = new Map<string, RowPair>();
  const before = Map.groupBy(old, wordsKey);
  for (const [key, rows] of Map.groupBy(fresh, wordsKey)) {
    const equals = before.get(key) ?? [];
    // Rows that repeat each other are told apart by their order, as long as none came or went.
    if (equals.length !== rows.length) continue;
    rows.forEach(({ id: newId }, at) => {
      const oldId = equals[at]?.id;
      if (oldId !== undefined) pairs.set(newId, { newId, oldId, pairing: 'same' });
    });
  }
  return pairs;
}

function likelyPairs(old: readonly MatchRow[], fresh: readonly MatchRow[]): RowPair[] {
  if (old.length === 0 || fresh.length === 0) return [];
  const scores = scoresOf(old, fresh);
  const aligned = alignRows(scores, MAY_BE);
  const pairs = aligned.map(([at, to]) => ({ at, to, pairing: judged(scores, at, to) }));
  const usedOld = new Set(aligned.map(([at]) => at));
  const usedNew = new Set(aligned.map(([, to]) => to));
  const strays = [...scores.entries()]
    .flatMap(([at, row]) => [...row.entries()].map(([to, score]) => ({ at, to, score: score ?? 0 })))
    .filter(({ at, to, score }) => score >= MAY_BE && !usedOld.has(at) && !usedNew.has(to))
    .sort((one, other) => other.score - one.score);
  for (const { at, to } of strays) {
    if (usedOld.has(at) || usedNew.has(to)) continue;
    usedOld.add(at);
    usedNew.add(to);
    pairs.push({ at, to, pairing: 'unsure' });
  }
  return pairs.flatMap(({ at, to, pairing }) => {
    const [before, after] = [old[at], fresh[to]];
    return before && after ? [{ newId: after.id, oldId: before.id, pairing }] : [];
  });
}

function judged(scores: readonly Float64Array[], at: number, to: number): 'sure' | 'unsure' {
  const score = scores[at]?.[to] ?? 0;
  const rivals = [
    ...(scores[at] ?? []).filter((_, other) => other !== to),
    ...scores.flatMap((row, other) => (other === at ? [] : [row[to] ?? 0])),
  ];
  return score >= SURELY && rivals.every((rival) => score - rival >= MARGIN) ? 'sure' : 'unsure';
}

function scoresOf(old: readonly MatchRow[], fresh: readonly MatchRow[]): Float64Array[] {
  const likeness = new Likeness([...old, ...fresh].map(saying));
  return old.map((before) => Float64Array.from(fresh, (after) => scoreOf(likeness, before, after)));
}

/** A long row that merely contains a short one says something else: the lengths count too. */
function scoreOf(likeness: Likeness, before: MatchRow, after: MatchRow): number {
  const [left, right] = [saying(before), saying(after)];
  const lengths = Math.min(left.length, right.length) / Math.max(left.length, right.length, 1);
  const words = likeness.between(left, right) * (0.5 + 0.5 * lengths);
  const place =
    (before.areaCode === after.areaCode ? 0.05 : 0) + (before.row !== null && before.row === after.row ? 0.05 : 0);
  return 0.9 * words + (words > 0 ? place : 0);
}

function saying({ task, activity }: MatchRow): string {
  return activity ?? task ?? '';
}

function wordsKey({ areaCode, task, activity, deliverable }: MatchRow): string {
  return [areaCode, task, activity, deliverable].map((part) => fold(part ?? '')).join('|');
}
