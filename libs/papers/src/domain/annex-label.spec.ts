import { expect, it } from 'vitest';
import { annexLabel, romanNumeral } from './annex-label.js';

it.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [28, 'XXVIII'],
])('writes %d as %s', (value, written) => {
  expect(romanNumeral(value)).toBe(written);
});

it('numbers annexes from the second one on', () => {
  expect([annexLabel(1, 1), annexLabel(1, 2), annexLabel(2, 2)]).toEqual(['Phụ lục', 'Phụ lục I', 'Phụ lục II']);
});
