import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import { decideSubstitution } from './decide-substitution.js';
import type { Person } from './person.js';

const person = (id: string, changes: Partial<Person> = {}): Person => ({
  ...{ id, agencyId: 'so', displayName: id, email: `${id}@so.example`, title: '', roles: ['officer'], active: true },
  ...changes,
});
const people = [person('an'), person('binh'), person('old', { active: false }), person('other', { agencyId: 'khac' })];
const wanted = (personId: string, substituteId: string, from = '2026-03-02', to = '2026-03-06') => {
  return { personId, substituteId, from: localDate(from), to: localDate(to) };
};
const today = localDate('2026-03-02');

describe('decideSubstitution', () => {
  it.each([
    ['a week', wanted('an', 'binh')],
    ['one day', wanted('an', 'binh', '2026-03-02', '2026-03-02')],
    ['begun before today', wanted('an', 'binh', '2026-02-20')],
    ['a year', wanted('an', 'binh', '2026-03-11', '2027-03-11')],
    ['next to another', wanted('an', 'binh', '2026-03-11', '2026-03-12')],
  ])('takes %s', (_what, substitution) => {
    const standing = [wanted('an', 'binh', '2026-03-09', '2026-03-10')];
    expect(decideSubstitution('so', substitution, people, standing, today)).toEqual({ ok: true });
  });

  it.each([
    ['oneself', wanted('an', 'an'), 'substitute-unknown'],
    ['somebody of another agency', wanted('an', 'other'), 'substitute-unknown'],
    ['somebody who has left', wanted('an', 'old'), 'substitute-unknown'],
    ['for a stranger', wanted('nobody', 'an'), 'substitute-unknown'],
    ['backwards', wanted('an', 'binh', '2026-03-06', '2026-03-02'), 'substitute-days-wrong'],
    ['days gone by', wanted('an', 'binh', '2026-02-02', '2026-03-01'), 'substitute-days-wrong'],
    ['more than a year', wanted('an', 'binh', '2026-03-11', '2027-03-12'), 'substitute-days-wrong'],
    ['a day that is taken', wanted('an', 'binh', '2026-03-05', '2026-03-09'), 'substitute-overlaps'],
  ])('refuses %s', (_what, substitution, code) => {
    const standing = [wanted('an', 'binh', '2026-03-09', '2026-03-10')];
    expect(decideSubstitution('so', substitution, people, standing, today)).toMatchObject({ ok: false, code });
  });
});
