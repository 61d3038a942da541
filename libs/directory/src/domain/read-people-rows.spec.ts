import { describe, expect, it } from 'vitest';
import { readPeopleRows } from './read-people-rows.js';

const heading = ['Cơ quan', 'Tên hiển thị', 'Thư điện tử', 'Chức vụ', 'Vai trò'];
const read = (...rows: string[][]) => {
  const sheet = { rows: [heading, ...rows].map((cells, index) => ({ line: index + 1, cells })) };
  const reading = readPeopleRows(sheet, 'nguoi.csv');
  return reading.ok ? reading.rows : [];
};
const good = ['Sở Nội vụ', 'Chuyên viên', 'CV@tinh.example', 'Chuyên viên', 'officer; điều phối'];

describe('readPeopleRows', () => {
  it('reads roles in English and Vietnamese, and the address in lower case', () => {
    expect(read(good)).toEqual([
      {
        line: 2,
        ok: true,
        problems: [],
        person: {
          agency: 'Sở Nội vụ',
          displayName: 'Chuyên viên',
          email: 'cv@tinh.example',
          title: 'Chuyên viên',
          roles: ['officer', 'coordinator'],
        },
      },
    ]);
  });

  it.each([
    ['no agency', ['', 'A', 'a@tinh.example', '', 'head'], 'A3'],
    ['no name', ['Sở Nội vụ', '', 'a@tinh.example', '', 'head'], 'B3'],
    ['a bad address', ['Sở Nội vụ', 'A', 'a', '', 'head'], 'C3'],
    ['an address used before', ['Sở Nội vụ', 'A', 'cv@tinh.example', '', 'head'], 'C3'],
    ['no role', ['Sở Nội vụ', 'A', 'a@tinh.example', '', ''], 'E3'],
    ['an unknown role', ['Sở Nội vụ', 'A', 'a@tinh.example', '', 'head;vua'], 'E3'],
  ])('refuses a row with %s, naming its cell', (_, row, cell) => {
    expect(read(good, row)[1]?.problems.map((problem) => problem.cell)).toEqual([cell]);
  });
});
