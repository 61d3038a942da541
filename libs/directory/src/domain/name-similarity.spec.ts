import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryFromDrafts } from './directory.js';
import { nameSimilarity, suggestNames } from './name-similarity.js';

const directory = directoryFromDrafts(
  ['Sở Giao thông vận tải', 'Sở Thông tin và Truyền thông', 'Sở Tài chính', 'Báo tỉnh'].map((name) => ({
    name,
    kind: 'department',
    level: 'province',
    groups: ['Các sở, ban, ngành'],
    aliases: name === 'Báo tỉnh' ? ['Tòa soạn'] : [],
    email: null,
  })),
);

describe('nameSimilarity', () => {
  it('is 1 for one name in two spellings, less for any other, and the same both ways', () => {
    expect(nameSimilarity('Sở TT&TT', 'Sở Thông tin và Truyền thông')).toBe(1);
    expect(nameSimilarity('Sở Tài chính', 'Sở Tài chinh')).toBeLessThan(1);
    expect(nameSimilarity('Sở Tài chính', 'Sở Tài chinh')).toBeGreaterThan(
      nameSimilarity('Sở Tài chính', 'Sở Tư pháp'),
    );
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(nameSimilarity(a, b)).toBe(nameSimilarity(b, a));
      }),
    );
  });
});

describe('suggestNames', () => {
  it.each([
    ['Sở Giao thông vân tãi', 'Sở Giao thông vận tải'],
    ['So Tai chinh', 'Sở Tài chính'],
    ['Toà soan', 'Báo tỉnh'],
    ['Các sở, ban, nghành', 'Các sở, ban, ngành'],
  ])('%s → %s', (name, best) => {
    expect(suggestNames(name, directory)[0]?.name).toBe(best);
  });

  it('has nothing to say to a name that resembles none', () => {
    expect(suggestNames('Hội Chữ thập đỏ', directory)).toEqual([]);
  });
});
