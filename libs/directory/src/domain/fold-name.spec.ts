import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareName, foldName } from './fold-name.js';

const sameName: readonly (readonly [string, string])[] = [
  ['Ủy ban nhân dân huyện Đá Trắng', 'UBND huyện Đá Trắng'],
  ['Uỷ ban Nhân dân TP. Lộc Phát', 'UBND thành phố Lộc Phát'],
  ['UBND TX Cầu Mây', 'UBND thị xã Cầu Mây'],
  ['VP UBND tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh'],
  ['Sở TT&TT', 'Sở Thông tin và Truyền thông'],
  ['Sở Thông tin và TT', 'Sở Thông tin và Truyền thông'],
  ['Sở Lao động TBXH', 'Sở Lao động, Thương binh và Xã hội'],
  ['Sở TTTT', 'Sở Thông tin & Truyền thông'],
  ['Sở KH và ĐT', 'sở kế hoạch và đầu tư'],
  ['Sở LĐ-TB&XH', 'Sở Lao động - Thương binh và Xã hội'],
  ['Sở LĐTBXH', 'Sở Lao động – Thương binh, Xã hội'],
  ['Sở VH,TT&DL', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['Sở Văn hoá, Thể thao và Du lịch', 'Sở Văn hóa Thể thao Du lịch'],
  ['Sở NN&PTNT', 'Sở Nông nghiệp và Phát triển nông thôn'],
  ['BQL các KCN', 'Ban Quản lý các khu công nghiệp'],
  ['Đài PT-TH', 'Đài PT TH'],
  ['Các Sở, ban ngành', 'các sở, ban, ngành'],
  ['  Sở   Nội vụ. ', 'Sở nội vụ'],
  ['Sở Nội vụ'.normalize('NFD'), 'Sở Nội vụ'],
];

const otherNames: readonly (readonly [string, string])[] = [
  ['UBND xã Tân Hòa', 'UBND xã Tân Hoa'],
  ['UBND huyện Lộc Phát', 'UBND thành phố Lộc Phát'],
  ['Sở Tài chính', 'Sở Tư pháp'],
  ['Phòng TT', 'Trung tâm'],
];

describe('foldName', () => {
  it.each(sameName)('reads %s as %s', (a, b) => {
    expect(foldName(a)).toBe(foldName(b));
  });

  it.each(otherNames)('keeps %s apart from %s', (a, b) => {
    expect(foldName(a)).not.toBe(foldName(b));
  });

  it('folds twice as it folds once', () => {
    const office = fc.array(
      fc.constantFrom('Sở', 'VP', 'TT', '&', 'và', 'các', 'ủy ban', 'nhân dân', 'TP', '-', 'hoà', 'KH', 'ĐT'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          office.map((all) => all.join(' ')),
        ),
        (name) => {
          expect(foldName(foldName(name))).toBe(foldName(name));
        },
      ),
    );
  });

  it('leaves no mark in a bare name', () => {
    expect(bareName(foldName('Sở Giao thông vận tải, Đường bộ'))).toBe('so giao thong van tai duong bo');
  });
});
