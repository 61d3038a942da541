import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readDirectoryFile, readPeopleFile } from './read-directory-file.js';

const csv =
  'name,kind,level,groups,aliases,email\nSở Nội vụ,department,province,"Các sở, ban, ngành",SNV,a@b.example\n';
const bytes = (text: string) => new TextEncoder().encode(text);
const sample = (name: string) => readFile(new URL(`../../../config/sample/${name}`, import.meta.url));

const expected = {
  ok: true,
  rows: [
    {
      line: 2,
      ok: true,
      problems: [],
      agency: {
        name: 'Sở Nội vụ',
        kind: 'department',
        level: 'province',
        groups: ['Các sở, ban, ngành'],
        aliases: ['SNV'],
        email: 'a@b.example',
      },
    },
  ],
};

const refusals: readonly (readonly [string, Uint8Array, string, string])[] = [
  ['an empty file', bytes(''), 'a.csv', 'file-empty'],
  ['white space', bytes(' \n\n'), 'a.csv', 'file-empty'],
  ['more than 5 MB', new Uint8Array(5 * 1024 * 1024 + 1).fill(0x61), 'a.csv', 'file-too-large'],
  [
    'a picture',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    'a.csv',
    'file-not-text',
  ],
  ['old Vietnamese bytes', Uint8Array.from([0x53, 0xd2, 0x20, 0x4e, 0xf4, 0x69, 0xf2]), 'a.csv', 'file-not-text'],
  ['an old Excel file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'a.xls', 'format-unknown'],
  ['text named .xlsx', bytes(csv), 'a.xlsx', 'format-unknown'],
  ['a broken archive', bytes('PK\u0003\u0004 not really'), 'a.xlsx', 'file-not-readable'],
  ['an open quotation mark', bytes('name,kind,level\n"Sở Nội vụ,department,province\n'), 'a.csv', 'file-not-readable'],
  ['a file without headings', bytes('Sở Nội vụ,department,province\n'), 'a.csv', 'header-missing'],
];

describe('readDirectoryFile', () => {
  it.each([
    ['UTF-8', bytes(csv)],
    ['UTF-8 with a byte order mark', bytes(`\ufeff${csv}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${csv}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(csv, 'utf16le')],
    ['UTF-16 big endian', Buffer.from(`\ufeff${csv}`, 'utf16le').swap16()],
    ['decomposed letters', bytes(csv.normalize('NFD'))],
    ['Windows line ends', bytes(csv.replaceAll('\n', '\r\n'))],
    [
      'semicolons',
      bytes('name;kind;level;groups;aliases;email\nSở Nội vụ;department;province;Các sở, ban, ngành;SNV;a@b.example\n'),
    ],
    [
      'Vietnamese headings and words',
      bytes('Tên,Loại,Cấp,Nhóm,Tên gọi khác,Thư điện tử\nSở Nội vụ,Sở,Tỉnh,"Các sở, ban, ngành",SNV,a@b.example\n'),
    ],
  ])('reads %s', async (_, file) => {
    expect(await readDirectoryFile(file, 'danh-ba.csv')).toEqual(expected);
  });

  it('reads a workbook', async () => {
    const rows = csv
      .trim()
      .split('\n')
      .map((line) => line.match(/"[^"]*"|[^,]+/gu)?.map((value) => value.replaceAll('"', '')) ?? []);
    const file = await writeXlsxFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer();
    expect(await readDirectoryFile(file, 'danh-ba.xlsx')).toEqual(expected);
  });

  it.each(refusals)('refuses %s', async (_, file, name, code) => {
    const reading = await readDirectoryFile(file, name);
    expect(reading).toMatchObject({ ok: false, code });
    expect(reading.ok ? '' : reading.message).toContain(name);
  });

  it('reads the sample province without a complaint', async () => {
    const agencies = await readDirectoryFile(await sample('directory.csv'), 'directory.csv');
    const people = await readPeopleFile(await sample('people.csv'), 'people.csv');
    expect(agencies.ok && agencies.rows.filter((row) => row.ok).length).toBe(80);
    expect(people.ok && people.rows.filter((row) => row.ok).length).toBe(126);
    expect(people.ok && people.rows.filter((row) => !row.ok)).toEqual([]);
  });
});
