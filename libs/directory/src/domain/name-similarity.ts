import type { Directory } from './directory.js';
import { bareName, foldName } from './fold-name.js';

export interface Suggestion {
  readonly name: string;
  /** 0 to 1. */
  readonly similarity: number;
}

/** Below half, what two names share is chance: "Đơn vị sự nghiệp công" and "Ban Quản lý các khu công nghiệp" reach 0.4. */
const atLeast = 0.5;
const atMost = 5;

interface Target {
  readonly name: string;
  readonly spellings: readonly Trigrams[];
}

/** A directory never changes, and a country's has 13,000 agencies: their trigrams are cut once. */
const targetsOf = new WeakMap<Directory, readonly Target[]>();

/** Names of the directory that the unknown name resembles, best first. */
export function suggestNames(name: string, directory: Directory): Suggestion[] {
  const wanted = trigrams(name);
  return knownNames(directory)
    .map((target) => ({
      name: target.name,
      similarity: Math.max(...target.spellings.map((spelling) => resemblance(wanted, spelling))),
    }))
    .filter((suggestion) => suggestion.similarity >= atLeast)
    .sort((a, b) => b.similarity - a.similarity || (a.name < b.name ? -1 : 1))
    .slice(0, atMost);
}

function knownNames(directory: Directory): readonly Target[] {
  const known = targetsOf.get(directory);
  if (known !== undefined) return known;
  const named = [...directory.agencies.filter((agency) => agency.active), ...directory.groups];
  const targets = named.map(({ name, aliases }) => ({ name, spellings: [name, ...aliases].map(trigrams) }));
  targetsOf.set(directory, targets);
  return targets;
}

/** 1 for names that fold alike, 0 for names that share nothing. */
export function nameSimilarity(a: string, b: string): number {
  return resemblance(trigrams(a), trigrams(b));
}

interface Trigrams {
  readonly marked: ReadonlySet<string>;
  readonly bare: ReadonlySet<string>;
}

/** Dice's coefficient, with marks and without, in equal parts: a lost mark costs little, a wrong word much. */
function resemblance(a: Trigrams, b: Trigrams): number {
  const value = (dice(a.marked, b.marked) + dice(a.bare, b.bare)) / 2;
  return Math.round(value * 1000) / 1000;
}

function trigrams(name: string): Trigrams {
  const folded = foldName(name);
  return { marked: pieces(folded), bare: pieces(bareName(folded)) };
}

function pieces(text: string): Set<string> {
  const padded = `  ${text} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const piece of a) if (b.has(piece)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
