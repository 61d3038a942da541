import { expect, it } from 'vitest';
import { plainTitle } from './plan-title.js';

it.each([
  ['KẾ HOẠCH Cải cách hành chính tỉnh Mẫu năm 2026', 'Kế hoạch cải cách hành chính tỉnh Mẫu năm 2026'],
  ['KẾ HOẠCH\nCông tác cải cách hành chính năm 2026', 'Kế hoạch công tác cải cách hành chính năm 2026'],
  ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH TỈNH MẪU', 'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH TỈNH MẪU'],
  ['Kế hoạch cải cách hành chính', 'Kế hoạch cải cách hành chính'],
  ['KẾ HOẠCH', 'KẾ HOẠCH'],
])('%j → %j', (title, plain) => {
  expect(plainTitle(title)).toBe(plain);
});
