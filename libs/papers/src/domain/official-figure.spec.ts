import { expect, it } from 'vitest';
import { officialNumber, officialPercent } from './official-figure.js';

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1.000'],
  [1_234_567, '1.234.567'],
  [-1200, '-1.200'],
])('writes %d as %s', (value, written) => {
  expect(officialNumber(value)).toBe(written);
});

it.each([
  [null, '–'],
  [0, '0%'],
  [1, '100%'],
  [0.8571, '85,71%'],
  [0.855, '85,50%'],
  [0.0005, '0,05%'],
])('writes the share %s as %s', (share, written) => {
  expect(officialPercent(share)).toBe(written);
});
