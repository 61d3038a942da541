import { expect, it } from 'vitest';
import { agencyOfHead, isRole } from './role-names.js';

it.each([
  ['Giám đốc Sở Nội vụ', 'Sở Nội vụ'],
  ['Thủ trưởng các sở, ban, ngành', 'các sở, ban, ngành'],
  ['Chủ tịch UBND cấp huyện', 'UBND cấp huyện'],
  ['Chánh Văn phòng', null],
  ['Sở Nội vụ', null],
  ['Chánh án', null],
])('%s → %s', (name, agency) => {
  expect(agencyOfHead(name)).toBe(agency);
});

it.each([
  ['Cơ quan chủ trì soạn thảo', true],
  ['cơ quan quản lý cấp trên của ĐVSN', true],
  ['Các cơ quan, đơn vị được giao', true],
  ['Cơ quan rà soát', true],
  ['Sở Nội vụ', false],
  ['Các cơ quan chuyên môn thuộc UBND tỉnh', false],
])('%s: a role? %s', (name, role) => {
  expect(isRole(name)).toBe(role);
});
