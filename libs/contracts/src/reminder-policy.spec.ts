import { describe, expect, it } from 'vitest';
import { policyChangesSchema, policyPlaceSchema, previewPolicyBodySchema } from './reminder-policy.js';

const PLAN = '019a0000-0000-7000-8000-000000000000';

describe('changes of a reminder policy', () => {
  it.each<[string, unknown, boolean]>([
    ['nothing', {}, true],
    ['one ladder', { ladders: { quarter: [10, 5, 0] } }, true],
    ['no reminder before', { ladders: { week: [] } }, true],
    ['nobody above', { headFrom: null, leaderFrom: null }, true],
    ['a ladder that rises', { ladders: { quarter: [5, 10] } }, false],
    ['a count twice', { ladders: { quarter: [5, 5] } }, false],
    ['half a day', { ladders: { quarter: [2.5] } }, false],
    ['before the beginning of time', { ladders: { quarter: [400] } }, false],
    ['a negative count', { ladders: { quarter: [-1] } }, false],
    ['eleven steps', { ladders: { year: [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1] } }, false],
    ['the day itself as a day after', { after: [0, 1] }, false],
    ['days after that fall', { after: [3, 1] }, false],
    ['for ever', { afterRepeats: 1_000 }, false],
    ['every no days', { afterEvery: 0 }, false],
    ['a name nobody knows', { ladder: [1] }, false],
    ['a length nobody knows', { ladders: { decade: [1] } }, false],
  ])('%s', (_name, changes, good) => {
    expect(policyChangesSchema.safeParse(changes).success).toBe(good);
  });

  it('say where they apply', () => {
    expect(policyPlaceSchema.safeParse({ scope: 'area', planId: PLAN }).success).toBe(false);
    expect(policyPlaceSchema.safeParse({ scope: 'area', planId: PLAN, areaCode: 'I' }).success).toBe(true);
    expect(previewPolicyBodySchema.safeParse({ place: { scope: 'tenant' }, changes: null }).success).toBe(true);
  });
});
