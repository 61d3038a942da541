import { describe, expect, it } from 'vitest';
import { readDirectoryRows } from './read-directory-rows.js';

const heading = ['Tên', 'Loại', 'Cấp', 'Nhóm', 'Tên gọi khác', 'Thư điện tử'];
const read = (...rows: string[][]) => {
  const sheet = { rows: [heading, ...rows].map((cells, index) => ({ line: index + 1, cells })) };
  const reading = readDirectoryRows(sheet, 'danh-ba.csv');
  return reading.ok ? reading.rows.map((row) => row.problems) : reading.message;
};
const good = ['Sở Nội vụ', 'Sở', 'Tỉnh', '', 'SNV', 'noivu@tinh.example'];

describe('readDirectoryRows', () => {
  it.each([
    ['no name', ['', 'Sở', 'Tỉnh'], 'A3', 'thiếu tên'],
    ['an unknown kind', ['Sở Y tế', 'Bệnh viện', 'Tỉnh'], 'B3', '“Bệnh viện”'],
    ['no level', ['Sở Y tế', 'Sở', ''], 'C3', 'thiếu cấp'],
    ['an unknown level', ['Sở Y tế', 'Sở', 'Thôn'], 'C3', '“Thôn”'],
    ['a bad address', ['Sở Y tế', 'Sở', 'Tỉnh', '', '', 'yte@@tinh.example'], 'F3', 'yte@@tinh.example'],
    [
      'an address with a line break',
      ['Sở Y tế', 'Sở', 'Tỉnh', '', '', 'a@b.example\nBcc: c@d.example'],
      'F3',
      'không đúng dạng',
    ],
    ['the same name in another spelling', ['SỞ  NỘI VỤ', 'Sở', 'Tỉnh'], 'A3', 'dòng 2'],
    ['a name that is another alias', ['snv', 'Sở', 'Tỉnh'], 'A3', 'tên gọi khác ở dòng 2'],
    ['an alias that is another name', ['Sở Y tế', 'Sở', 'Tỉnh', '', 'SYT; Sở Nội vụ'], 'E3', '“Sở Nội vụ”'],
    ['a cell too many', ['Sở Văn hóa', 'Thể thao', 'Sở', 'Tỉnh', '', '', 'vh@tinh.example'], 'G3', 'thừa ô'],
  ])('refuses a row with %s, naming its cell', (_, row, cell, words) => {
    const [first, second] = read(good, row);
    expect(first).toEqual([]);
    expect(second).toContainEqual({ cell, message: expect.stringContaining(words) });
  });

  it('says which headings are missing', () => {
    const reading = readDirectoryRows({ rows: [{ line: 1, cells: ['Tên', 'Nhóm'] }] }, 'danh-ba.csv');
    expect(reading).toMatchObject({
      ok: false,
      code: 'header-missing',
      message: expect.stringContaining('kind, level'),
    });
  });

  it('takes an alias that is only another spelling of the name', () => {
    expect(read(['Sở Thông tin và Truyền thông', 'Sở', 'Tỉnh', '', 'Sở TT&TT;Sở TTTT'])).toEqual([[]]);
  });
});
