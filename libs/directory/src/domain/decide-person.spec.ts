import { describe, expect, it } from 'vitest';
import { decidePerson, type PersonForm } from './decide-person.js';
import { directoryFromDrafts } from './directory.js';

const directory = directoryFromDrafts([
  { name: 'Sở Nội vụ', kind: 'department', level: 'province', groups: [], aliases: [], email: null },
]);
const form = (changes: Partial<PersonForm> = {}): PersonForm => ({
  agencyId: 'agency-1',
  displayName: 'Chuyên viên',
  email: 'cv@tinh.example',
  title: '',
  roles: ['officer'],
  active: true,
  ...changes,
});
const known = [{ ...form(), id: 'person-1' }];

describe('decidePerson', () => {
  it('lets a person keep the address, and writes it in lower case', () => {
    const decided = decidePerson(directory, known, 'person-1', form({ email: ' CV@tinh.example ' }));
    expect(decided).toMatchObject({ ok: true, person: { email: 'cv@tinh.example' } });
  });

  it.each([
    ['an unknown id', 'person-2', form(), 'person-not-found'],
    ['an unknown agency', null, form({ agencyId: 'agency-2' }), 'agency-not-found'],
    ['no name', null, form({ displayName: '  ' }), 'person-name-empty'],
    ['a bad address', null, form({ email: 'cv' }), 'person-email-bad'],
    ['no role', null, form({ email: 'b@tinh.example', roles: [] }), 'person-roles-empty'],
    ['an address that is taken', null, form(), 'person-email-taken'],
  ])('refuses %s', (_, id, asked, code) => {
    expect(decidePerson(directory, known, id, asked)).toMatchObject({ ok: false, code });
  });
});
