import { describe, expect, it } from 'vitest';
import { noticeRate, pointWords } from './notices.js';

describe('figures of a notice', () => {
  it.each([
    [null, '–'],
    [0.9996, '99,96%'],
    [1, '100%'],
  ])('%s is said %s', (rate, said) => {
    expect(noticeRate(rate)).toBe(said);
  });

  it.each([
    [null, '–'],
    [6.67, '+6,67 điểm %'],
    [-2, '-2 điểm %'],
    [0, '0 điểm %'],
  ])('%s points are said %s', (value, said) => {
    expect(pointWords(value)).toBe(said);
  });
});
