import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDate, vietnamCalendar } from '#calendar';
import type { TthcWindowKind } from '#contracts';
import { monthAfter, monthBefore, monthOfDay, sayMonth, spanOfMonth, windowOf } from './tthc-window.js';

const kinds: TthcWindowKind[] = ['calendar-month', '21-20', '15-14'];
const anyMonth = fc
  .tuple(fc.integer({ min: 2001, max: 2098 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${String(year)}-${String(month).padStart(2, '0')}`);

describe('the window of a month', () => {
  it.each([
    ['calendar-month', '2026-03', '2026-03-01', '2026-03-31'],
    ['calendar-month', '2024-02', '2024-02-01', '2024-02-29'],
    ['calendar-month', '2026-12', '2026-12-01', '2026-12-31'],
    ['21-20', '2026-03', '2026-02-21', '2026-03-20'],
    ['21-20', '2026-01', '2025-12-21', '2026-01-20'],
    ['15-14', '2026-03', '2026-02-15', '2026-03-14'],
    ['15-14', '2027-01', '2026-12-15', '2027-01-14'],
  ] as const)('%s of %s runs %s to %s', (kind, month, from, to) => {
    expect(spanOfMonth(kind, month)).toEqual({ from, to });
  });

  it('leaves no day out and counts none twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), anyMonth, (kind, month) => {
        expect(spanOfMonth(kind, monthAfter(month)).from).toBe(addDays(spanOfMonth(kind, month).to, 1));
        expect(monthBefore(monthAfter(month))).toBe(month);
        const { from, to } = spanOfMonth(kind, month);
        expect([monthOfDay(kind, from), monthOfDay(kind, to)]).toEqual([month, month]);
      }),
    );
  });

  it.each([
    // Tết 2026: 16 to 20 February off.
    ['15-14', '2026-02', 3, '2026-02-25'],
    ['calendar-month', '2026-03', 5, '2026-04-07'],
    ['21-20', '2026-04', 5, '2026-04-28'],
  ] as const)('%s of %s is due %i working days after it, on %s', (windowKind, month, dueWorkingDays, due) => {
    const window = windowOf({ windowKind, dueWorkingDays }, month, vietnamCalendar, localDate('2026-06-01'));
    expect(window.due).toBe(due);
  });

  it.each([
    ['2026-02-28', 'future'],
    ['2026-03-01', 'running'],
    ['2026-03-30', 'running'],
    ['2026-03-31', 'open'],
    ['2026-04-01', 'open'],
  ])('March seen on %s is %s', (today, standing) => {
    const setting = { windowKind: 'calendar-month', dueWorkingDays: 5 } as const;
    expect(windowOf(setting, '2026-03', vietnamCalendar, localDate(today)).standing).toBe(standing);
  });

  it('is said as officials say it', () => {
    expect(sayMonth('2026-03')).toBe('03/2026');
  });
});
