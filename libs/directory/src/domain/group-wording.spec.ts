import { describe, expect, it } from 'vitest';
import { readGroupWording } from './group-wording.js';

const table: readonly (readonly [string, readonly string[] | null])[] = [
  ['Các sở, ban, ngành', ['departments']],
  ['Các Sở, ban ngành', ['departments']],
  ['các sở, ngành', ['departments']],
  ['Các Sở ngành', ['departments']],
  ['Sở, ban, ngành tỉnh', ['departments']],
  ['Sở, ban ngành', ['departments']],
  ['Các sở, ban, ngành liên quan', ['departments']],
  ['Các sở, ngành có liên quan', ['departments']],
  ['các sở, ban, ngành thuộc tỉnh', ['departments']],
  ['Các Sở, ban, ngành trực thuộc UBND tỉnh', ['departments']],
  ['UBND cấp huyện', ['districts']],
  ['Ủy ban nhân dân cấp huyện', ['districts']],
  ['UBND các huyện', ['districts']],
  ['UBND các huyện, thị xã, thành phố', ['districts']],
  ['UBND các huyện, thành phố', ['districts']],
  ['UBND huyện, TP', ['districts']],
  ['Ủy ban nhân dân các huyện, TX, TP', ['districts']],
  ['UBND cấp xã', ['communes']],
  ['UBND các xã', ['communes']],
  ['UBND các xã, phường, thị trấn', ['communes']],
  ['UBND các xã, phường, đặc khu', ['communes']],
  ['UBND các cấp', ['districts', 'communes']],
  ['UBND cấp huyện, cấp xã', ['districts', 'communes']],
  ['UBND cấp huyện và UBND cấp xã', ['districts', 'communes']],
  ['Các sở, ngành, UBND cấp huyện có liên quan', ['departments', 'districts']],
  ['Các phòng, đơn vị', ['divisions']],
  ['Các phòng, đơn vị có liên quan', ['divisions']],
  ['Các phòng, ban, đơn vị trực thuộc', ['divisions']],
  ['UBND thành phố, thị xã, các huyện', ['districts']],
  ['các huyện, TP', ['districts']],
  ['Các sở, ban, ngành thành phố', ['departments']],
  [
    'Các sở, ban, ngành, UBND các huyện, thị xã, thành phố, các xã, phường, thị trấn',
    ['departments', 'districts', 'communes'],
  ],
  ['UBND huyện', null],
  ['Các sở, ngành; UBND cấp', null],
  ['UBND thành phố', null],
  ['UBND xã', null],
  ['UBND huyện Đá Trắng', null],
  ['Các sở, ban, ngành, đoàn thể', null],
  ['Các đơn vị', null],
  ['Các cơ quan liên quan', null],
  ['Đơn vị sự nghiệp công lập', null],
  ['Sở', null],
  ['liên quan', null],
  ['', null],
];

describe('readGroupWording', () => {
  it.each(table)('%s', (wording, collectives) => {
    expect(readGroupWording(wording)).toEqual(collectives);
  });
});
