import { describe, expect, it } from 'vitest';
import { localDate, vietnamCalendar } from '#calendar';
import { expectedSupport, type SupportedWork } from './expected-support.js';

const known: Record<string, { id: string; name: string }> = {
  'Sở Nội vụ': { id: 'noivu', name: 'Sở Nội vụ' },
  'Sở Y tế': { id: 'yte', name: 'Sở Y tế' },
};
const find = (names: readonly string[]) => ({
  agencies: names.flatMap((name) => known[name] ?? []),
  unknown: names.filter((name) => !(name in known)),
});
const setting = {
  planId: 'plan',
  askedOn: localDate('2026-03-02'),
  daysBefore: ({ areaCode }: { areaCode: string | null }) => (areaCode === 'II' ? null : 5),
  calendar: vietnamCalendar,
};
const work = (changes: Partial<SupportedWork> = {}): SupportedWork => ({
  ...{ taskId: 't1', areaCode: 'I', agencyId: 'tuphap', due: localDate('2026-06-30') },
  coordinating: ['Sở Nội vụ', 'Hội Luật gia'],
  ...changes,
});
const asked = (...all: SupportedWork[]) =>
  expectedSupport(all, find, setting).byAgency.map(
    ({ agencyName, contributions }) => `${agencyName} ${String(contributions)}`,
  );

describe('what publication will ask of supporting agencies', () => {
  it('counts a contribution for each assignment that has a day, and says which names ask nobody', () => {
    expect(
      asked(work(), work({ due: localDate('2026-09-30') }), work({ taskId: 't2', coordinating: ['Sở Y tế'] })),
    ).toEqual(['Sở Nội vụ 2', 'Sở Y tế 1']);
    expect(expectedSupport([work(), work()], find, setting).unknown).toEqual(['Hội Luật gia']);
  });

  it.each([
    ['work without a day', work({ due: null })],
    ['a day that is too near', work({ due: localDate('2026-03-02') })],
    ['a place where the policy asks nobody', work({ areaCode: 'II' })],
    ['work that names nobody', work({ coordinating: [] })],
  ])('is nothing for %s', (_, each) => expect(asked(each)).toEqual([]));

  it('leaves out who leads the task, or its own share of it', () => {
    const shared = [work({ agencyId: 'yte' }), work({ agencyId: 'noivu' })];
    expect(asked(...shared.map((each) => ({ ...each, coordinating: ['Sở Nội vụ', 'Sở Y tế'] })))).toEqual([]);
  });
});
