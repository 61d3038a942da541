import { describe, expect, it } from 'vitest';
import { splitAgencies, splitRoles } from './split-agencies.js';

const namesOf = (text: string) => splitAgencies(text).names;

describe('splitAgencies', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['-', []],
    ['Sở Nội vụ', ['Sở Nội vụ']],
    ['Các sở, ban, ngành', ['Các sở, ban, ngành']],
    ['Các Sở, ban ngành', ['Các Sở, ban ngành']],
    ['Các sở, ban, ngành liên quan', ['Các sở, ban, ngành liên quan']],
    ['Các phòng, đơn vị có liên quan', ['Các phòng, đơn vị có liên quan']],
    ['Các phòng, ban chuyên môn', ['Các phòng, ban chuyên môn']],
    ['Các cơ quan, đơn vị, địa phương', ['Các cơ quan, đơn vị, địa phương']],
    ['Các sở, ban, ngành, UBND cấp huyện', ['Các sở, ban, ngành', 'UBND cấp huyện']],
    ['UBND cấp huyện, cấp xã', ['UBND cấp huyện', 'UBND cấp xã']],
    ['UBND các huyện, thị xã, thành phố', ['UBND các huyện, thị xã, thành phố']],
    [
      'UBND các huyện, thành phố, các xã, phường, thị trấn',
      ['UBND các huyện, thành phố', 'UBND các xã, phường, thị trấn'],
    ],
    ['Sở Kế hoạch và Đầu tư, Sở Công Thương', ['Sở Kế hoạch và Đầu tư', 'Sở Công Thương']],
    ['Sở Tư pháp và các sở, ngành', ['Sở Tư pháp', 'các sở, ngành']],
    ['Sở Văn hóa, Thể thao và Du lịch; Sở Y tế', ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Y tế']],
    ['Sở Lao động - Thương binh và Xã hội', ['Sở Lao động - Thương binh và Xã hội']],
    ['Sở Nội vụ, Tư pháp, Tài chính', ['Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính']],
    ['Văn phòng HĐND và UBND huyện', ['Văn phòng HĐND và UBND huyện']],
    ['- Văn phòng - Chi cục Thủy sản', ['Văn phòng', 'Chi cục Thủy sản']],
    ['Sở Nội vụ; Sở Nội vụ', ['Sở Nội vụ']],
    [
      'Các Sở, ban, ngành trực thuộc UBND tỉnh, UBND cấp xã',
      ['Các Sở, ban, ngành trực thuộc UBND tỉnh', 'UBND cấp xã'],
    ],
    ['Cơ quan A, đơn vị được giao dự toán', ['Cơ quan A được giao dự toán', 'đơn vị được giao dự toán']],
  ])('%s', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it('takes a lead that holds for a part to its scope', () => {
    const { names, scopes } = splitAgencies('Sở Tư pháp (đối với việc kiểm tra). Các sở, ngành (đối với việc rà soát)');
    expect(names).toEqual(['Sở Tư pháp', 'Các sở, ngành']);
    expect(scopes).toEqual([
      { agency: 'Sở Tư pháp', scope: 'đối với việc kiểm tra' },
      { agency: 'Các sở, ngành', scope: 'đối với việc rà soát' },
    ]);
  });

  it('notices a lost separator', () => {
    const split = splitAgencies('UBND cấp huyện Các đơn vị sự nghiệp');
    expect(split.names).toEqual(['UBND cấp huyện', 'Các đơn vị sự nghiệp']);
    expect(split.separatorMissing).toBe(true);
    expect(splitAgencies('Văn phòng UBND tỉnh').separatorMissing).toBe(false);
  });

  it('says what does not look like an agency', () => {
    expect(splitAgencies('Báo cáo quý').unclear).toEqual(['Báo cáo quý']);
    expect(splitAgencies('Sở Y tế').unclear).toEqual([]);
  });

  it('does not choke on a cell longer than any list', () => {
    expect(splitAgencies('Các '.repeat(50_000)).names).toHaveLength(1);
  });
});

describe('splitRoles', () => {
  it('reads lead and supporting agencies printed in one cell', () => {
    expect(splitRoles('Chủ trì: Sở Y tế; Phối hợp: Các sở')).toEqual({ lead: 'Sở Y tế', coordinating: 'Các sở' });
    expect(splitRoles('Sở Y tế')).toBeNull();
  });
});
