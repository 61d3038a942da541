import { describe, expect, it } from 'vitest';
import { type CalendarYear, localDate, revisedCalendar, vietnamCalendar } from '#calendar';
import { type DatedDuty, recomputeDue, sayRecomputed } from './recompute-due.js';

/** 30/9/2026 (a Wednesday) is swapped off, to be worked on Saturday 10/10. */
const basis = { name: 'nghỉ hoán đổi', basis: '1/TB', status: 'official' } as const;
const year: CalendarYear = {
  ...{ year: 2026, version: '2026.9', status: 'official' },
  days: [
    ...vietnamCalendar.specialDays(2026),
    { date: localDate('2026-09-30'), kind: 'swapped-off', ...basis },
    { date: localDate('2026-10-10'), kind: 'swapped-work', ...basis },
  ],
};
const revised = revisedCalendar(year);

const aDuty = (day: string, changes: Partial<DatedDuty> = {}): DatedDuty => ({
  ...{ dueNominal: localDate(day), extendedTo: null, dueOriginal: localDate(day), due: localDate(day) },
  ...{ exclusive: false, rollPolicy: 'forward' },
  ...changes,
});
const quarter = localDate('2026-09-30');

describe('a day under a revised calendar', () => {
  it.each<[name: string, duty: DatedDuty, due: string | null, original: string | null]>([
    ['goes on to the next working day', aDuty('2026-09-30'), '2026-10-01', '2026-10-01'],
    ['goes back where the text says "before"', aDuty('2026-09-30', { exclusive: true }), '2026-09-29', '2026-09-29'],
    [
      'goes back by the policy of the plan',
      aDuty('2026-09-30', { rollPolicy: 'backward' }),
      '2026-09-29',
      '2026-09-29',
    ],
    ['stays where nothing is rolled', aDuty('2026-09-30', { rollPolicy: 'none' }), null, null],
    ['stays on a day that is worked as before', aDuty('2026-09-29'), null, null],
    [
      'comes back to a Saturday that is now worked',
      aDuty('2026-10-10', { due: localDate('2026-10-12'), dueOriginal: localDate('2026-10-12') }),
      '2026-10-10',
      '2026-10-10',
    ],
    [
      'follows the extension, and leaves the first day alone',
      aDuty('2026-06-30', { extendedTo: quarter, due: quarter }),
      '2026-10-01',
      '2026-06-30',
    ],
    [
      'takes an extension as its last day whatever the text says',
      aDuty('2026-06-30', { extendedTo: quarter, due: quarter, exclusive: true }),
      '2026-10-01',
      '2026-06-30',
    ],
    [
      'follows an amended day, and leaves the first one alone',
      aDuty('2026-09-30', { dueOriginal: localDate('2026-06-30') }),
      '2026-10-01',
      '2026-06-30',
    ],
    ['is nothing without a day', aDuty('2026-09-30', { due: null, dueNominal: null, dueOriginal: null }), null, null],
  ])('%s', (_name, duty, due, original) => {
    const moved = recomputeDue(duty, revised);
    expect([moved?.due ?? null, moved?.dueOriginal ?? null]).toEqual([due, original]);
  });

  it('is settled once it has moved', () => {
    const duty = aDuty('2026-09-30');
    const moved = recomputeDue(duty, revised);
    expect(recomputeDue({ ...duty, ...moved }, revised)).toBeNull();
    expect(recomputeDue(duty, vietnamCalendar)).toBeNull();
  });

  it('is explained anew, once', () => {
    const moved = recomputeDue(aDuty('2026-09-30'), revised);
    if (moved === null) throw new Error('Nothing moved.');
    const once = sayRecomputed('"Quý III": hạn 30/9/2026.', moved);
    expect(once).toContain('nghỉ hoán đổi');
    expect(sayRecomputed(once, moved)).toBe(once);
  });
});
