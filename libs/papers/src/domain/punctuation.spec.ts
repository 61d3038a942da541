import { expect, it } from 'vitest';
import { closeDocument, closeLines } from './punctuation.js';

it.each([
  [[], []],
  [['một'], ['một.']],
  [
    ['một;', 'hai. ', 'ba'],
    ['một;', 'hai;', 'ba.'],
  ],
])('closes %j as %j', (lines, closed) => {
  expect(closeLines(lines)).toEqual(closed);
});

it.each(['Trên đây là báo cáo', 'Trên đây là báo cáo.', 'Trên đây là báo cáo./.'])('ends "%s" once', (text) => {
  expect(closeDocument(text)).toBe('Trên đây là báo cáo./.');
});
