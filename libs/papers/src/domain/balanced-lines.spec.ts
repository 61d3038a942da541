import { expect, it } from 'vitest';
import { balancedLines } from './balanced-lines.js';

it.each([
  ['SỞ NỘI VỤ', ['SỞ NỘI VỤ']],
  ['ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG', ['ỦY BAN NHÂN DÂN', 'TỈNH HẢI DƯƠNG']],
  ['SỞ MỘT -\nHAI VÀ BA', ['SỞ MỘT -', 'HAI VÀ BA']],
  ['MỘTTỪRẤTDÀIKHÔNGCÓCHỖNGẮT', ['MỘTTỪRẤTDÀIKHÔNGCÓCHỖNGẮT']],
])('breaks "%s" as %j', (text, lines) => {
  expect(balancedLines(text, 12, 200)).toEqual(lines);
});
