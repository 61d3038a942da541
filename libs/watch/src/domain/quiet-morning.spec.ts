import { describe, expect, it } from 'vitest';
import { epochOfLocalDate, localDate, vietnamCalendar } from '#calendar';
import { quietMorningOf } from './quiet-morning.js';

/** 'YYYY-MM-DDTHH:MM' in Vietnam. */
const at = (moment: string) =>
  epochOfLocalDate(localDate(moment.slice(0, 10))) +
  (Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))) * 60_000;

describe('quietMorningOf', () => {
  it.each([
    ['2026-03-24T07:44', null],
    ['2026-03-24T07:45', '2026-03-24T07:30'],
    ['2026-03-24T10:29', '2026-03-24T07:30'],
    ['2026-03-24T10:30', null],
    ['2026-03-28T08:00', null],
    ['2026-01-10T08:00', '2026-01-10T07:30'],
    ['2026-01-02T08:00', null],
  ])('%s → %s', (now, opened) => {
    const expected = opened === null ? null : at(opened);
    expect(quietMorningOf(at(now), { opens: 450 }, vietnamCalendar)).toBe(expected);
  });
});
