import { describe, expect, it } from 'vitest';
import { aDirectory, idOf } from '../../../../test/support/a-published-plan.js';
import { supportersOf, without } from './supporters.js';

const directory = aDirectory();
const named = (...names: string[]) => {
  const { agencies, unknown } = supportersOf(names, directory, {});
  return { agencies: agencies.map(({ name }) => name), unknown };
};

describe('supportersOf', () => {
  it.each([
    [['Sở Tư pháp'], ['Sở Tư pháp'], []],
    [['UBND cấp huyện', 'UBND huyện An Bình'], ['UBND huyện An Bình', 'UBND huyện Tân Lập'], []],
    [['Các sở, ban, ngành (trừ Sở Tư pháp)'], ['Sở Nội vụ', 'Sở Tài chính'], []],
    [['Hội Luật gia tỉnh', 'Sở Tài chính'], ['Sở Tài chính'], ['Hội Luật gia tỉnh']],
    [[], [], []],
  ])('%j', (names, agencies, unknown) => {
    expect(named(...names)).toEqual({ agencies, unknown });
  });

  it('leaves out whoever leads the task', () => {
    const { agencies } = supportersOf(['Các sở, ban, ngành'], directory, {});
    const leads = new Set([idOf(directory, 'Sở Nội vụ'), idOf(directory, 'Sở Tư pháp')]);
    expect(without(agencies, leads).map(({ name }) => name)).toEqual(['Sở Tài chính']);
  });
});
