import { describe, expect, it } from 'vitest';
import { directoryFromDrafts } from '#directory';
import { agenciesMeant } from './named-agencies.js';

const directory = directoryFromDrafts(
  [
    ['Sở Nội vụ', 'Các sở, ban, ngành', 'SNV'],
    ['Sở Công Thương', 'Các sở, ban, ngành', 'Sở CT'],
    ['UBND huyện Mẫu', 'UBND cấp huyện', ''],
  ].map(([name = '', group = '', alias = '']) => ({
    ...{ name, kind: 'department', level: 'province', email: null },
    ...{ groups: [group], aliases: alias === '' ? [] : [alias] },
  })),
);
const meantBy = (name?: string) =>
  directory.agencies.map((agency) => agency.name).filter(agenciesMeant(name, directory));

describe('the agencies that an event means', () => {
  it.each([
    ['Sở Nội vụ', ['Sở Nội vụ']],
    ['sở công thương', ['Sở Công Thương']],
    ['SNV', ['Sở Nội vụ']],
    ['các sở, ban, ngành', ['Sở Nội vụ', 'Sở Công Thương']],
    ['Sở Giao thông', []],
  ])('%s', (name, meant) => {
    expect(meantBy(name)).toEqual(meant);
  });

  it('are all where none is named', () => {
    expect(meantBy()).toHaveLength(3);
  });
});
