import type { ParRule, SaveParRuleBody } from '#contracts';

export interface ParRuleFields {
  maxPoints: number;
  /** `percent`: 0…100. */
  bands: { percent: number; gives: ParRule['bands'][number]['gives'] }[];
}

/** Shares are typed in percent, to two decimals. */
export const fieldsOf = ({ maxPoints, bands }: ParRule): ParRuleFields => ({
  maxPoints,
  bands: bands.map(({ from, gives }) => ({ percent: Math.round(from * 10_000) / 100, gives })),
});

export const bodyOf = ({ maxPoints, bands }: ParRuleFields): SaveParRuleBody => ({
  maxPoints,
  bands: (bands ?? []).map(({ percent, gives }) => ({ from: Math.round(percent * 100) / 10_000, gives })),
});
