import { expect, it } from 'vitest';
import { plainLetters } from './plain-letters.js';

it.each([
  ['Sở Nội vụ', 'so noi vu'],
  ['  UBND  thị xã Đông Phú ', 'ubnd thi xa dong phu'],
  ['Sở Tư pháp'.normalize('NFD'), 'so tu phap'],
])('%s', (text, plain) => expect(plainLetters(text)).toBe(plain));
