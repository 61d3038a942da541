import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgencyDraft } from './agency.js';
import { buildDirectory, type Directory, directoryFromDrafts, groupMembers } from './directory.js';
import { foldName } from './fold-name.js';
import { type AgencyResolution, type IssuerView, resolveAgencyName } from './resolve-agency-name.js';

const draft = (name: string, group: string | null, more: Partial<AgencyDraft> = {}): AgencyDraft => ({
  name,
  kind: 'department',
  level: 'province',
  groups: group === null ? [] : [group],
  aliases: [],
  email: null,
  ...more,
});
const committee = { kind: 'people-committee', level: 'district' } as const;

const province = directoryFromDrafts([
  draft('Sở Nội vụ', 'Các sở, ban, ngành', { aliases: ['SNV'] }),
  draft('Sở Thông tin và Truyền thông', 'Các sở, ban, ngành', { aliases: ['STTTT'] }),
  draft('Sở Văn hóa, Thể thao và Du lịch', 'Các sở, ban, ngành'),
  draft('Văn phòng UBND tỉnh', 'Các sở, ban, ngành'),
  draft('Công an tỉnh', null, { kind: 'other' }),
  draft('Trung tâm Phục vụ hành chính công', null, { kind: 'unit' }),
  draft('UBND huyện Đá Trắng', 'UBND cấp huyện', committee),
  draft('UBND thành phố Lộc Phát', 'UBND cấp huyện', committee),
  draft('UBND xã Suối Mơ', 'UBND cấp xã', { ...committee, level: 'commune' }),
]);
const department = directoryFromDrafts([
  draft('Văn phòng Sở', 'Các phòng, đơn vị', { kind: 'unit', level: 'department' }),
  draft('Phòng Kế hoạch', 'Các phòng, đơn vị', { kind: 'unit', level: 'department' }),
  draft('Văn phòng UBND thành phố', null, { kind: 'other' }),
]);
const ofProvince: IssuerView = { issuerLevel: 'province', issuerKind: 'people-committee' };
const ofDepartment: IssuerView = { issuerLevel: 'province', issuerKind: 'department' };

const told = (found: AgencyResolution): string => {
  if (found.kind === 'agency') return found.agency.name;
  return found.kind === 'group' ? found.members.map((agency) => agency.name).join(' + ') : '?';
};
const ask = (name: string, directory: Directory = province, issuer: IssuerView = ofProvince) =>
  told(resolveAgencyName(name, directory, issuer));

describe('resolveAgencyName', () => {
  it.each([
    ['Sở Nội vụ', 'Sở Nội vụ'],
    ['SNV', 'Sở Nội vụ'],
    ['sở nội vụ', 'Sở Nội vụ'],
    ['Sở TT&TT', 'Sở Thông tin và Truyền thông'],
    ['VP UBND tỉnh', 'Văn phòng UBND tỉnh'],
    ['Văn phòng', 'Văn phòng UBND tỉnh'],
    ['Công an', 'Công an tỉnh'],
    ['Trung tâm PVHCC tỉnh', 'Trung tâm Phục vụ hành chính công'],
    ['Ủy ban nhân dân TP Lộc Phát', 'UBND thành phố Lộc Phát'],
    [
      'Sở, ngành liên quan',
      'Sở Nội vụ + Sở Thông tin và Truyền thông + Sở Văn hóa, Thể thao và Du lịch + Văn phòng UBND tỉnh',
    ],
    ['UBND các huyện, thị xã, thành phố', 'UBND huyện Đá Trắng + UBND thành phố Lộc Phát'],
    ['UBND các cấp', 'UBND huyện Đá Trắng + UBND thành phố Lộc Phát + UBND xã Suối Mơ'],
    ['Các phòng, đơn vị', '?'],
    ['Các cơ quan liên quan', '?'],
    ['Chánh Văn phòng', '?'],
    ['UBND huyện Đá Trăng', '?'],
    ['Sở Y tế', '?'],
    ['', '?'],
  ])('in a province: %s → %s', (name, expected) => {
    expect(ask(name)).toBe(expected);
  });

  it.each([
    ['Văn phòng', 'Văn phòng Sở'],
    ['Các phòng, đơn vị có liên quan', 'Văn phòng Sở + Phòng Kế hoạch'],
    ['Các đơn vị', '?'],
    ['Văn phòng UBND TP', 'Văn phòng UBND thành phố'],
  ])('in a department: %s → %s', (name, expected) => {
    expect(ask(name, department, ofDepartment)).toBe(expected);
  });

  it('does not guess whose office is meant when the issuer is not known', () => {
    const found = resolveAgencyName('Văn phòng', province);
    expect(found).toEqual({
      kind: 'unknown',
      suggestions: [{ name: 'Văn phòng UBND tỉnh', similarity: expect.any(Number) }],
    });
  });

  it.each([
    ['Các sở, ban, ngành (trừ Sở Văn hóa, Thể thao và Du lịch, Sở TT&TT)', 'Sở Nội vụ + Văn phòng UBND tỉnh'],
    ['Các sở, ngành, trừ Văn phòng UBND tỉnh và SNV', 'Sở Thông tin và Truyền thông + Sở Văn hóa, Thể thao và Du lịch'],
    ['UBND các cấp, ngoại trừ UBND cấp xã', 'UBND huyện Đá Trắng + UBND thành phố Lộc Phát'],
    ['Các sở, ban, ngành (trừ Sở Ngoại vụ)', '?'],
  ])('leaves out whom the wording excepts: %s', (name, expected) => {
    expect(ask(name)).toBe(expected);
  });

  it('suggests what a misspelling resembles, best first, five at most', () => {
    const found = resolveAgencyName('Sở Thông tin và Truyên thông', province);
    const suggestions = found.kind === 'unknown' ? found.suggestions : [];
    expect(suggestions[0]?.name).toBe('Sở Thông tin và Truyền thông');
    expect(suggestions[0]?.similarity).toBeGreaterThan(0.8);
    expect(suggestions.length).toBeLessThanOrEqual(5);
    expect(suggestions.every((suggestion) => suggestion.similarity >= 0.35)).toBe(true);
  });

  it('leaves a name that two agencies answer to for a person to decide', () => {
    const twins = directoryFromDrafts([
      draft('Chi cục Thú y', null, { aliases: ['Chi cục'] }),
      draft('Chi cục Thuế', null, { aliases: ['Chi cục'] }),
    ]);
    expect(resolveAgencyName('Chi cục', twins)).toEqual({
      kind: 'unknown',
      suggestions: [
        { name: 'Chi cục Thú y', similarity: 1 },
        { name: 'Chi cục Thuế', similarity: 1 },
      ],
    });
  });

  it('knows no agency that is closed', () => {
    const closed = province.agencies.map((agency) => ({ ...agency, active: agency.name !== 'Sở Nội vụ' }));
    const directory = buildDirectory(closed, province.groups);
    expect(ask('Sở Nội vụ', directory)).toBe('?');
    expect(ask('Các sở, ban, ngành', directory)).not.toContain('Sở Nội vụ');
  });

  it('gives several groups named together one id, by which their members are found again', () => {
    const found = resolveAgencyName('UBND các cấp', province);
    const group = found.kind === 'group' ? found.group.id : '';
    expect(group).toBe('group-2+group-3');
    expect(groupMembers(province, group)?.length).toBe(3);
    expect(groupMembers(province, 'group-2+group-9')).toBeNull();
  });

  it('reads "UBND các cấp" as the communes alone where no district is left', () => {
    const merged = directoryFromDrafts(province.agencies.filter((agency) => agency.level !== 'district'));
    expect(ask('UBND các cấp', merged)).toBe('UBND xã Suối Mơ');
  });

  it('finds for a folded name what it finds for the name', () => {
    const names = province.agencies.flatMap((agency) => [agency.name, ...agency.aliases]);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.boolean(), (name, upper) => {
        expect(ask(foldName(name))).toBe(ask(upper ? name.toUpperCase() : name));
      }),
    );
  });
});
