import { doubt } from './doubt.js';
import type { Comparator, ReadTarget } from './plan-reading.js';
import { findQuantities, type Quantity } from './quantities.js';
import { clauseOf, targetSegments } from './target-clause.js';

export interface TargetSource {
  readonly text: string;
  readonly area: string | null;
  readonly level: string | null;
  readonly lines: readonly number[];
  /** The sentence stands in a list of targets, where a bare count is one too. */
  readonly amongTargets?: boolean;
}

/** A figure for one level of government beside a figure for another. */
const levelItem = /^[^.;\d]{0,60}?(?:(?:tại|ở|cấp|sở)\s|%\s*cấp)/iu;

/** "tối thiểu 80% tại cấp sở, 40% tại cấp huyện": the comparing word holds for the whole list. */
const comparatorInList = (text: string, all: readonly Quantity[], at: number): Comparator => {
  const own = all[at];
  if (own?.comparator != null) return own.comparator;
  const left = all[at - 1];
  if (own === undefined || left === undefined) return '=';
  const gap = text.slice(left.to, own.from);
  const listed =
    gap.length < 110 &&
    !/[.;]/.test(gap) &&
    /(?:,|và)\s*$/u.test(gap) &&
    levelItem.test(gap) &&
    levelItem.test(text.slice(own.to));
  const inherited = listed ? comparatorInList(text, all, at - 1) : '=';
  return inherited === 'between' ? '=' : inherited;
};

const levels: readonly (readonly [string, RegExp])[] = [
  ['commune', /(?:(?:tại|ở)\s+(?:cấp\s+)?|%\s*cấp\s+)xã/iu],
  ['district', /(?:(?:tại|ở)\s+(?:cấp\s+)?|%\s*cấp\s+)huyện/iu],
  ['department', /(?:(?:tại|ở)\s+(?:cấp\s+)?|%\s*cấp\s+)sở/iu],
  ['province', /(?:tại|ở)\s+cấp tỉnh|%\s*cấp tỉnh/iu],
];

const levelOf = (clause: string, otherwise: string | null): string | null => {
  const named = levels.filter(([, words]) => words.test(clause));
  return named.length === 1 ? (named[0]?.[0] ?? otherwise) : otherwise;
};

/** One target per figure of a sentence, each with the words that go with it. */
export const readTargets = (source: TargetSource): ReadTarget[] =>
  targetSegments(source.text).flatMap((segment) => {
    const all = findQuantities(segment, source.amongTargets === true);
    return all.map((found, at): ReadTarget => {
      const clause = clauseOf(segment, all, at);
      const implausible =
        found.unit === '%' && found.values.some((value) => value > 100) && !/(?:tăng|vượt|gấp)/iu.test(clause);
      return {
        area: source.area,
        text: source.text,
        clause,
        comparator: comparatorInList(segment, all, at),
        values: found.values,
        unit: found.unit,
        level: levelOf(clause, source.level),
        lines: source.lines,
        issues: implausible ? [doubt('target-implausible')] : [],
      };
    });
  });
