import { describe, expect, it, test } from 'vitest';
import { addDays, instantAt, localDate, localDateOf, rollDay, vietnamCalendar, type LocalDate } from './index.js';

const day = (text: string): LocalDate => localDate(text);

describe('the working calendar', () => {
  test.each([
    [2023, 249],
    [2024, 251],
    [2025, 250],
    [2026, 249],
  ])('of %i has %i working days', (year, count) => {
    expect(vietnamCalendar.countWorkingDays(day(`${year}-01-01`), day(`${year}-12-31`))).toBe(count);
  });

  test.each(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'])('works on the swapped Saturday %s', (text) => {
    expect(vietnamCalendar.isWorkingDay(day(text))).toBe(true);
  });

  test.each(['2024-04-29', '2025-05-02', '2026-01-02', '2026-08-31', '2026-11-24', '2023-05-03'])(
    'rests on %s',
    (text) => {
      expect(vietnamCalendar.isWorkingDay(day(text))).toBe(false);
      expect(vietnamCalendar.specialDay(day(text))?.basis).not.toBe('');
    },
  );

  it('says how certain a year is', () => {
    expect(vietnamCalendar.statusOf(2026)).toBe('official');
    expect(vietnamCalendar.statusOf(2027)).toBe('provisional');
    expect(vietnamCalendar.covers(2031)).toBe(false);
    expect(vietnamCalendar.statusOf(2031)).toBe('unknown');
    expect(vietnamCalendar.isWorkingDay(day('2031-01-01'))).toBe(true);
  });

  it('counts working days without the first', () => {
    expect(vietnamCalendar.addWorkingDays(day('2024-02-07'), 1)).toBe('2024-02-15');
    expect(vietnamCalendar.addWorkingDays(day('2024-02-15'), -1)).toBe('2024-02-07');
    expect(vietnamCalendar.addWorkingDays(day('2024-03-01'), 15)).toBe('2024-03-22');
  });
});

describe('the roll of a due day', () => {
  test.each([
    ['2023-09-30', '2023-10-02'],
    ['2023-12-31', '2024-01-02'],
    ['2024-03-31', '2024-04-01'],
    ['2024-06-30', '2024-07-01'],
    ['2023-04-30', '2023-05-04'],
    ['2024-08-31', '2024-09-04'],
    ['2025-01-31', '2025-02-03'],
    ['2025-04-30', '2025-05-05'],
    ['2026-08-31', '2026-09-03'],
    ['2025-09-20', '2025-09-22'],
    ['2026-12-20', '2026-12-21'],
    ['2024-05-04', '2024-05-04'],
  ])('moves %s forward to %s', (nominal, effective) => {
    expect(rollDay(day(nominal), vietnamCalendar).effective).toBe(effective);
  });

  it('goes back where forward would break the word "trước"', () => {
    const rolled = rollDay(day('2024-06-30'), vietnamCalendar, { exclusive: true });
    expect(rolled.effective).toBe('2024-06-28');
    expect(rolled.explanation).toContain('trước');
  });

  it('stays as written when the plan says so', () => {
    expect(rollDay(day('2024-06-30'), vietnamCalendar, { policy: 'none' }).effective).toBe('2024-06-30');
    expect(rollDay(day('2024-06-30'), vietnamCalendar, { exclusive: true, policy: 'none' }).effective).toBe(
      '2024-06-30',
    );
    expect(rollDay(day('2024-06-30'), vietnamCalendar, { policy: 'backward' }).effective).toBe('2024-06-28');
  });

  it('warns where the calendar of the year is not official', () => {
    expect(rollDay(day('2027-02-06'), vietnamCalendar).explanation).toContain('chưa chính thức');
  });
});

describe('instants', () => {
  it('belong to the local day', () => {
    expect(instantAt(day('2024-03-15'), '07:30').toISOString()).toBe('2024-03-15T00:30:00.000Z');
    expect(localDateOf(instantAt(day('2024-03-15'), '23:59'))).toBe('2024-03-15');
    expect(localDateOf(instantAt(day('2024-03-15'), '24:00'))).toBe('2024-03-16');
    expect(() => instantAt(day('2024-03-15'), '24:01')).toThrow(RangeError);
  });
});

it('counts the same inside its years, by look-up, and outside, by walking', () => {
  const walked = (date: LocalDate, days: number): LocalDate => {
    let day = date;
    for (let left = Math.abs(days); left > 0; left -= 1) {
      const step = days < 0 ? -1 : 1;
      do day = addDays(day, step);
      while (!vietnamCalendar.isWorkingDay(day));
    }
    return day;
  };
  for (let offset = -1_200; offset < 2_400; offset += 7) {
    const date = addDays(localDate('2023-01-01'), offset);
    for (const days of [-47, -15, -1, 0, 1, 3, 30])
      expect(vietnamCalendar.addWorkingDays(date, days)).toBe(walked(date, days));
  }
});
