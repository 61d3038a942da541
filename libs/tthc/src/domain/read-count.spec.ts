import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCount } from './read-count.js';

describe('a count in a cell', () => {
  it.each([
    ['12', 12],
    ['1.234', 1234],
    ['1.234.567', 1234567],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['007', 7],
    ['', 0],
    ['  ', 0],
    ['-', 0],
    ['–', 0],
  ])('“%s” is %i', (text, count) => {
    expect(readCount(text)).toEqual({ ok: true, count });
  });

  it.each([
    ['-3', 'số âm'],
    ['−3', 'số âm'],
    ['1,5', 'không phải số nguyên'],
    ['1.5', 'không phải số nguyên'],
    ['12.34', 'không phải số nguyên'],
    ['1.234,5', 'không phải số nguyên'],
    ['1.23.456', 'không phải là số'],
    ['1,234,567', 'không phải là số'],
    ['mười', 'không phải là số'],
    ['=1+1', 'không phải là số'],
    ['12 hồ sơ', 'không phải là số'],
    ['999999999', 'lớn bất thường'],
  ])('“%s” is refused: %s', (text, why) => {
    expect(readCount(text)).toEqual({ ok: false, message: expect.stringContaining(why) });
  });

  it('reads what an office prints', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000_000 }), (count) => {
        expect(readCount(count.toLocaleString('vi-VN'))).toEqual({ ok: true, count });
        expect(readCount(String(count))).toEqual({ ok: true, count });
      }),
    );
  });

  it('never makes a count of anything else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const reading = readCount(text);
        if (reading.ok) expect(text.replace(/[\s.\u00a0\u2007\u202f–—-]/gu, '')).toMatch(/^\d*$/);
      }),
    );
  });
});
