import type { Role, SampleAccount } from '#contracts';
import { describe, expect, it } from 'vitest';
import { samplesShown } from './samples-shown.js';

const account = (signInName: string, agencyName: string, ...roles: Role[]): SampleAccount => ({
  signInName,
  agencyName,
  roles,
  displayName: `Người của ${agencyName}`,
  password: 'x',
});

const accounts = [
  account('a', 'Sở Y tế', 'officer'),
  account('b', 'Sở Nội vụ', 'officer', 'coordinator'),
  account('c', 'Sở Công thương', 'officer'),
  account('d', 'UBND tỉnh', 'leader'),
];
const namesOf = (typed: string) => samplesShown(accounts, typed).map(({ signInName }) => signInName);

describe('the sample accounts on the sign-in page', () => {
  it('shows one of each role first', () => expect(namesOf('')).toEqual(['b', 'a', 'd']));
  it('finds an agency without marks', () => expect(namesOf('so cong')).toEqual(['c']));
  it('shows none where nothing fits', () => expect(namesOf('khác')).toEqual([]));
});
