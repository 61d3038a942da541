import { describe, expect, it } from 'vitest';
import { dayOf, fullDay, instant, plainDay, shortDay } from './local-day.js';

describe('a local day in words', () => {
  it.each([
    ['2026-03-14', 'T7, 14/03/2026', 'Thứ Bảy, ngày 14/03/2026'],
    ['2024-02-29', 'T5, 29/02/2024', 'Thứ Năm, ngày 29/02/2024'],
    ['2026-11-22', 'CN, 22/11/2026', 'Chủ nhật, ngày 22/11/2026'],
  ])('%s', (day, short, full) => {
    expect(shortDay(day)).toBe(short);
    expect(fullDay(day)).toBe(full);
  });

  it('prints the day without its weekday', () => expect(plainDay('2026-01-05')).toBe('05/01/2026'));
});

describe('an instant in words', () => {
  it.each([
    ['2026-03-14T00:30:00Z', '07:30, 14/03/2026', '2026-03-14'],
    ['2026-03-14T17:05:00Z', '00:05, 15/03/2026', '2026-03-15'],
  ])('%s is Vietnam time', (at, words, day) => {
    expect(instant(at)).toBe(words);
    expect(dayOf(at)).toBe(day);
  });
});
