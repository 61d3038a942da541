import { describe, expect, it } from 'vitest';
import { localDate, vietnamCalendar } from '#calendar';
import { noticeTurns } from './notice-day.js';

describe('noticeTurns', () => {
  const rules = { windowKind: 'calendar-month' as const, firstMonth: '2025-12', workingDaysAfter: 5 };

  it('names every month that has ended, with a working day after it', () => {
    expect(noticeTurns(rules, localDate('2026-03-02'), vietnamCalendar)).toEqual([
      // 01 and 02/01 were days off.
      { month: '2025-12', day: '2026-01-09' },
      { month: '2026-01', day: '2026-02-06' },
      { month: '2026-02', day: '2026-03-06' },
    ]);
  });

  it('waits for the last day of a window to end', () => {
    const early = { ...rules, windowKind: '15-14' as const, firstMonth: '2026-03' };
    expect(noticeTurns(early, localDate('2026-03-14'), vietnamCalendar)).toEqual([]);
    expect(noticeTurns(early, localDate('2026-03-15'), vietnamCalendar)).toEqual([
      { month: '2026-03', day: '2026-03-20' },
    ]);
  });

  it('names none where no first month is set', () => {
    expect(noticeTurns({ ...rules, firstMonth: null }, localDate('2026-03-02'), vietnamCalendar)).toEqual([]);
  });
});
