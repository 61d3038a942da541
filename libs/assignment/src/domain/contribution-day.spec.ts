import { describe, expect, it } from 'vitest';
import { localDate, vietnamCalendar } from '#calendar';
import { contributionDay } from './contribution-day.js';

const day = (due: string, askedOn: string, daysBefore = 5) =>
  contributionDay({ due: localDate(due), askedOn: localDate(askedOn), daysBefore }, vietnamCalendar);

describe('contributionDay', () => {
  it.each([
    ['2026-03-31', '2026-01-05', 5, '2026-03-24'],
    ['2026-03-31', '2026-01-05', 0, '2026-03-31'],
    // Over Tết; over 30/4, 1/5 and the day in lieu of Giỗ Tổ (27/4).
    ['2026-02-24', '2026-01-05', 5, '2026-02-10'],
    ['2026-05-04', '2026-01-05', 3, '2026-04-24'],
    // 22/8 is a Saturday worked instead of 31/8.
    ['2026-08-25', '2026-01-05', 2, '2026-08-22'],
    // Never before the day after it was asked for, a working one where there is time.
    ['2026-03-31', '2026-03-25', 5, '2026-03-26'],
    ['2026-03-31', '2026-03-27', 5, '2026-03-30'],
    ['2026-03-28', '2026-03-27', 5, '2026-03-28'],
    ['2026-04-01', '2026-03-31', 5, '2026-04-01'],
    // Too late to ask anybody.
    ['2026-03-31', '2026-03-31', 5, null],
    ['2026-03-31', '2026-06-01', 5, null],
  ])('lead %s, asked %s, %i before → %s', (due, askedOn, daysBefore, expected) => {
    expect(day(due, askedOn, daysBefore)).toBe(expected);
  });
});
