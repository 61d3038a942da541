import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryFromNames } from './directory-from-names.js';
import { resolveAgencyName } from './resolve-agency-name.js';

const names = [
  'Sở Nội vụ',
  'sở  nội vụ',
  'Các sở, ban, ngành',
  'Các Sở, ban ngành',
  'các sở, ngành',
  'UBND các cấp',
  'Cơ quan khác',
  '',
];

describe('directoryFromNames', () => {
  it('makes each distinct name and each collective one agency', () => {
    const directory = directoryFromNames(names);
    expect(directory.agencies.map((agency) => [agency.id, agency.name, agency.kind])).toEqual([
      ['agency-1', 'Sở Nội vụ', 'department'],
      ['agency-2', 'Các sở, ban, ngành', 'other'],
      ['agency-3', 'UBND các cấp', 'other'],
      ['agency-4', 'Cơ quan khác', 'other'],
    ]);
  });

  it('knows every name it was made from, as one agency', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...names), fc.string({ unit: 'grapheme' }))), (all) => {
        const directory = directoryFromNames(all);
        for (const agency of directory.agencies) {
          for (const spelling of [agency.name, ...agency.aliases]) {
            expect(resolveAgencyName(spelling, directory)).toEqual({ kind: 'agency', agency });
          }
        }
      }),
    );
  });
});
