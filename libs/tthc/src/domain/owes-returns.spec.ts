import { describe, expect, it } from 'vitest';
import { type AgencyDraft, directoryFromDrafts } from '#directory';
import { owingAgencies } from './owes-returns.js';
import { DEFAULT_SETTING } from './tthc-window.js';

const agency = (name: string, change: Partial<AgencyDraft> = {}): AgencyDraft => ({
  ...{ name, kind: 'people-committee', level: 'commune', groups: [], aliases: [], email: null },
  ...change,
});
const directory = directoryFromDrafts([
  agency('Sở Tư pháp', { kind: 'department', level: 'province', groups: ['Các sở, ban, ngành'] }),
  agency('UBND tỉnh', { level: 'province' }),
  agency('UBND huyện Suối Biếc', { level: 'district' }),
  agency('UBND xã Cỏ May', { groups: ['Xã làm điểm'] }),
  agency('Báo Bình Sơn', { kind: 'other', level: 'province', groups: ['Xã làm điểm'] }),
]);
const groupId = (name: string) => directory.groups.find((group) => group.name === name)?.id ?? '';
const owing = (setting: Parameters<typeof owingAgencies>[1], month = '2026-03') =>
  owingAgencies(directory, setting, month).map(({ name }) => name);
const setting = { ...DEFAULT_SETTING, firstMonth: '2026-03' };

describe('who owes a return', () => {
  it('is nobody before the office asks', () => {
    expect(owing(null)).toEqual([]);
    expect(owing(DEFAULT_SETTING)).toEqual([]);
    expect(owing(setting, '2026-02')).toEqual([]);
  });

  it('is whoever takes in people’s files: departments, and committees below the province', () => {
    expect(owing(setting)).toEqual(['Sở Tư pháp', 'UBND huyện Suối Biếc', 'UBND xã Cỏ May']);
  });

  it('is the members of the groups that the office names, each once', () => {
    const owingGroupIds = [groupId('Xã làm điểm'), groupId('Các sở, ban, ngành'), groupId('Xã làm điểm')];
    expect(owing({ ...setting, owingGroupIds })).toEqual(['Sở Tư pháp', 'UBND xã Cỏ May', 'Báo Bình Sơn']);
  });
});
