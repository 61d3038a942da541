import { describe, expect, it } from 'vitest';
import type { Tally } from '#contracts';
import { compileYear } from './compile-year.js';

const nothing: Tally = { total: 0, doneOnTime: 0, doneLate: 0, awaiting: 0, inTime: 0, overdue: 0, noDate: 0 };
const counts = (changes: Partial<Tally>) => ({
  asOf: { ...nothing, ...changes },
  asOfOriginal: { ...nothing, ...changes },
});
const plans = [
  { planId: 'p', title: 'Kế hoạch tỉnh', number: '1/KH-UBND' },
  { planId: 'q', title: 'Kế hoạch sở', number: null },
];

describe('the figures of a year', () => {
  it('keep areas of the same code apart by plan, and add them up', () => {
    const areas = [
      { planId: 'p', area: 'I', areaName: 'Thể chế', ...counts({ total: 3, doneOnTime: 1, overdue: 2 }) },
      { planId: 'q', area: 'I', areaName: 'Chỉ đạo', ...counts({ total: 1, doneLate: 1 }) },
    ];
    const agencies = [
      { agency: 'Sở B', ...counts({ total: 1, doneLate: 1 }) },
      { agency: 'Sở cũ', ...counts({ total: 1, overdue: 1 }) },
      { agency: 'Sở A', ...counts({ total: 2, doneOnTime: 1, overdue: 1 }) },
    ];
    const year = compileYear({ plans, areas, agencies }, ['Sở A', 'Sở B', 'Sở không có việc']);
    expect(year).toMatchObject({ asOf: { total: 4, overdue: 2 }, onTimeRate: 0.5, onTimeRateStrict: 0.25 });
    expect(year.byPlan.map((plan) => [plan.planId, plan.asOf.total, plan.onTimeRate])).toEqual([
      ['p', 3, 0.3333],
      ['q', 1, 1],
    ]);
    expect(year.byPlan.flatMap(({ byArea }) => byArea.map(({ areaName }) => areaName))).toEqual(['Thể chế', 'Chỉ đạo']);
    expect(year.byAgency.map(({ agency }) => agency)).toEqual(['Sở A', 'Sở B', 'Sở cũ']);
  });

  it('have no rates where nothing was published', () => {
    expect(compileYear({ plans: [], areas: [], agencies: [] }, ['Sở A'])).toEqual({
      ...counts({}),
      ...{ onTimeRate: null, onTimeRateStrict: null, onTimeRateOriginal: null },
      ...{ byPlan: [], byAgency: [] },
    });
  });
});
