import { describe, expect, it } from 'vitest';
import type { ReminderPolicyShape } from '#contracts';
import { changesOf, draftOf, faultOf, fieldsOf, readCounts } from './policy-fields.js';

const policy: ReminderPolicyShape = {
  ladders: { year: [30, 0], 'half-year': [30, 0], quarter: [15, 7, 0], month: [7, 0], week: [1, 0] },
  ...{ after: [1, 3, 7], afterEvery: 5, afterRepeats: 8, headFrom: 1, coordinatorFrom: 5, leaderFrom: 10 },
  ...{ approvalAfter: 2, approvalStandingAfter: 5, approvalEvery: 3, approvalRepeats: 10, contributionBefore: null },
};

describe('a policy as it is typed', () => {
  it('changes nothing when nothing was typed', () => {
    expect(changesOf(fieldsOf(policy), policy)).toBeNull();
  });

  it('changes what differs from what would hold anyway', () => {
    const fields = fieldsOf(policy);
    const typed = { ...fields, headFrom: null, after: '2 4', ladders: { ...fields.ladders, quarter: '10 – 5 – 0' } };
    expect(changesOf(typed, policy)).toEqual({ headFrom: null, after: [2, 4], ladders: { quarter: [10, 5, 0] } });
    expect(changesOf({ ...fields, contributionBefore: 3 }, policy)).toEqual({ contributionBefore: 3 });
  });

  it('is not asked about while something typed cannot stand', () => {
    const fields = fieldsOf(policy);
    expect(draftOf(fields, policy)).toBeNull();
    expect(draftOf({ ...fields, after: '3, 1' }, policy)).toBeUndefined();
    expect(draftOf({ ...fields, afterEvery: null as never }, policy)).toBeUndefined();
    expect(draftOf({ ...fields, headFrom: null }, policy)).toEqual({ headFrom: null });
  });

  it.each([
    ['15, 7,3', [15, 7, 3]],
    ['15-7-3', [15, 7, 3]],
    ['', []],
    ['15, bảy', null],
  ])('%j is read', (text, counts) => {
    expect(readCounts(text)).toEqual(counts);
  });

  it.each([
    ['15, 7, 0', 'falling', null],
    ['7, 15', 'falling', /giảm dần/],
    ['7, 7', 'falling', /giảm dần/],
    ['3, 1', 'rising', /tăng dần/],
    ['0, 1', 'rising', /ít nhất 1/],
    ['một', 'rising', /Ghi các số/],
  ] as const)('%j %s', (text, order, said) => {
    const fault = faultOf(text, order);
    if (said === null) expect(fault).toBeNull();
    else expect(fault).toMatch(said);
  });
});
