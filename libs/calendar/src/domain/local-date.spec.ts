import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  addMonths,
  dateOf,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  epochOfLocalDate,
  formatDate,
  lastDayOfMonth,
  localDate,
  localDateOfEpoch,
  parseLocalDate,
  weekday,
} from './local-date.js';

describe('LocalDate', () => {
  test.each(['2023-02-29', '2024-13-01', '2024-00-10', '2024-1-1', '', '2024-04-31'])('refuses %s', (text) => {
    expect(parseLocalDate(text)).toBeNull();
    expect(() => localDate(text)).toThrow(RangeError);
  });

  test.each([
    ['1970-01-01', 0, 4],
    ['2000-02-29', 11_016, 2],
    ['2024-12-31', 20_088, 2],
    ['0001-01-01', -719_162, 1],
  ])('%s is day %i', (text, number, day) => {
    expect(dayNumber(localDate(text))).toBe(number);
    expect(weekday(localDate(text))).toBe(day);
  });

  it('counts there and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -700_000, max: 2_900_000 }),
        (number) => dayNumber(dateOfDayNumber(number)) === number,
      ),
    );
  });

  it('adds days over month, year and leap day', () => {
    expect(addDays(localDate('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(localDate('2024-12-31'), 1)).toBe('2025-01-01');
    expect(daysBetween(localDate('2024-03-01'), localDate('2024-02-28'))).toBe(-2);
    expect(lastDayOfMonth(2100, 2)).toBe('2100-02-28');
  });

  it('adds months, never past the end of one', () => {
    expect(addMonths(localDate('2024-03-01'), 1)).toBe('2024-04-01');
    expect(addMonths(localDate('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(localDate('2024-02-29'), -12)).toBe('2023-02-28');
    expect(addMonths(localDate('2024-11-15'), 3)).toBe('2025-02-15');
  });

  it('begins at midnight in Vietnam, UTC+7', () => {
    const midnight = epochOfLocalDate(dateOf(2024, 3, 15));
    expect(localDateOfEpoch(midnight)).toBe('2024-03-15');
    expect(localDateOfEpoch(midnight - 1)).toBe('2024-03-14');
  });

  it('is written as official documents write days', () => {
    expect(formatDate(localDate('2024-03-05'))).toBe('05/3/2024');
    expect(formatDate(localDate('2024-02-15'))).toBe('15/02/2024');
  });
});
