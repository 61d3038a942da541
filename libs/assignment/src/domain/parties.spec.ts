import { describe, expect, it } from 'vitest';
import { type Party, partiesTo, partiesToAmendment } from './parties.js';
import type { AmendmentStep } from './plan-amendment.js';

const duty = (agency: string, approver: string) => ({
  ...{ agencyId: agency, agencyName: `Sở ${agency}`, approverAgencyId: approver, approverAgencyName: `Sở ${approver}` },
});
const step = (kind: AmendmentStep['kind'], agency: string, approver: string, changes: object = {}) =>
  ({ kind, assignment: duty(agency, approver), changes }) as AmendmentStep;
const ids = (parties: readonly Party[]) => parties.map(({ agencyId }) => agencyId);

describe('the parties to a plan', () => {
  it('are those who owe and those who approve, each once', () => {
    const duties = [duty('A', 'N'), duty('B', 'N'), duty('N', 'U')];
    expect(ids(partiesTo(duties))).toEqual(['A', 'N', 'B', 'U']);
    expect(ids(partiesTo(duties, false))).toEqual(['A', 'B', 'N']);
  });
});

describe('the parties to an amendment', () => {
  it.each<[what: string, step: AmendmentStep, parties: string[]]>([
    ['new work', step('add', 'A', 'N'), ['A', 'N']],
    ['a day that moves', step('move', 'A', 'N'), ['A', 'N']],
    ['work that goes', step('drop', 'A', 'N'), []],
    ['work that stays', step('keep', 'A', 'N', { title: 'Khác' }), []],
    ['a new approver', step('keep', 'A', 'N', { approverAgencyId: 'T', approverAgencyName: 'Sở T' }), ['A', 'T']],
  ])('%s', (_what, amended, parties) => {
    expect(ids(partiesToAmendment([amended]))).toEqual(parties);
  });
});
