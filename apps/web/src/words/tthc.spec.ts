import { describe, expect, it } from 'vitest';
import { countOf, fieldsOf, imbalanceOf, monthWords, summed, textsOf } from './tthc.js';

const texts = {
  online: '1.005',
  direct: '1',
  carriedOver: '4',
  early: '2',
  onTime: '4',
  late: '',
  withinLimit: '1.004',
  overdue: '0',
};

describe('the figures of a form', () => {
  it.each([
    ['', 0],
    [' 12 ', 12],
    ['1.234', 1234],
    ['-1', null],
    ['1,5', null],
    ['1.5', null],
    ['mười', null],
  ])('“%s” counts %s', (text, count) => {
    expect(countOf(text)).toBe(count);
  });

  it('bring their sums', () => {
    const figures = summed(texts);
    expect(figures).toMatchObject({ received: 1010, resolved: 6, inProcess: 1004 });
    expect(imbalanceOf(figures)).toBe(0);
    expect(summed(textsOf(figures))).toEqual(figures);
  });

  it('say more came in than went out', () => {
    expect(imbalanceOf(summed({ ...texts, late: '3' }))).toBe(-3);
  });
});

describe('fields of procedures', () => {
  it('are typed a line each', () => {
    expect(fieldsOf('HT Hộ tịch\n\n CT  Chứng thực ')).toEqual([
      { code: 'HT', name: 'Hộ tịch' },
      { code: 'CT', name: 'Chứng thực' },
    ]);
    expect(fieldsOf('HT')).toBeNull();
  });
});

it('months are said as officials say them', () => {
  expect(monthWords('2026-03')).toBe('03/2026');
});
