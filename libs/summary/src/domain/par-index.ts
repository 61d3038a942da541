import type { SummaryContents, Tally } from '#contracts';
import { countOf } from './tally.js';

type ParIndex = SummaryContents['parIndex'];

/** How the completion of a plan is scored: from which share on a band gives full points, points in proportion, or none. */
export type ParIndexRule = Pick<ParIndex, 'maxPoints' | 'bands'>;

/** Of the provinces' PAR INDEX, as far as known: 100 % full, from 80 % in proportion, below none. An office may keep another table. */
export const defaultParIndexRule: ParIndexRule = {
  maxPoints: 1,
  bands: [
    { from: 1, gives: 'full' },
    { from: 0.8, gives: 'pro-rata' },
    { from: 0, gives: 'none' },
  ],
};

/** Done, early or late, of all that has a date; nothing with a date, no score. Points to two decimals, as the index takes them. */
export function parIndexOf(counts: Tally, rule: ParIndexRule): ParIndex {
  const done = countOf(counts, 'done');
  const base = countOf(counts, 'dated');
  if (base === 0) return { ...rule, done, base, share: null, points: null };
  const exact = Math.min(1, done / base);
  const band = rule.bands.toSorted((one, other) => other.from - one.from).find(({ from }) => exact >= from);
  const parts = { full: 1, 'pro-rata': exact, none: 0 } as const;
  const points = Math.round(rule.maxPoints * parts[band?.gives ?? 'none'] * 100) / 100;
  return { ...rule, done, base, share: Math.round(exact * 10_000) / 10_000, points };
}

/** Why a table cannot be used; null: it can. Every share must fall into one band, and more done must never give less. */
export function parRuleFault({ bands }: ParIndexRule): string | null {
  const falling = bands.toSorted((one, other) => other.from - one.from);
  if (new Set(bands.map(({ from }) => from)).size < bands.length) return 'Hai mốc của bảng điểm trùng nhau.';
  if (falling.at(-1)?.from !== 0) return 'Bảng điểm phải có mốc từ 0%.';
  const worth = falling.map(({ gives }) => ['none', 'pro-rata', 'full'].indexOf(gives));
  const sound = worth.every((each, at) => at === 0 || each <= (worth[at - 1] ?? each));
  return sound ? null : 'Mốc cao hơn không được cho ít điểm hơn mốc thấp hơn.';
}
