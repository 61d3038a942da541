import { describe, expect, it } from 'vitest';
import { vietnamCalendar } from '#calendar';
import { regimeFault, regimeReports } from './regime-windows.js';

const spans = (periods: Parameters<typeof regimeReports>[0]['periods'], cutOffDay: number, dueDay = 20, dueMonth = 0) =>
  regimeReports({ periods, cutOffDay }, { dueDay, dueMonth }, 2026).map(
    ({ window, day }) => `${window.from}…${window.to} ${day}`,
  );

describe('the windows of a report regime', () => {
  it('are those of NĐ 09/2019 with a cut-off on the 14th', () => {
    expect(spans(['quarter-1', 'half-year', 'quarter-3', 'year'], 14)).toEqual([
      '2025-12-15…2026-03-14 2026-03-20',
      '2025-12-15…2026-06-14 2026-06-20',
      '2026-06-15…2026-09-14 2026-09-20',
      '2025-12-15…2026-12-14 2026-12-20',
    ]);
  });

  it('keep their months with another cut-off', () => {
    expect(spans(['month'], 20, 25).slice(0, 3)).toEqual([
      '2025-12-21…2026-01-20 2026-01-25',
      '2026-01-21…2026-02-20 2026-02-25',
      '2026-02-21…2026-03-20 2026-03-25',
    ]);
    expect(spans(['nine-months'], 14)).toEqual(['2025-12-15…2026-09-14 2026-09-20']);
  });

  it('are calendar months with a cut-off on the 31st, due in the month after', () => {
    expect(spans(['month'], 31, 5, 1).slice(0, 3)).toEqual([
      '2026-01-01…2026-01-31 2026-02-05',
      '2026-02-01…2026-02-28 2026-03-05',
      '2026-03-01…2026-03-31 2026-04-05',
    ]);
    expect(spans(['month'], 31, 5, 1)).toHaveLength(12);
  });
});

describe('the days of a report regime', () => {
  const place = { year: 2026, calendar: vietnamCalendar };
  const fault = (cutOffDay: number, dueDay: number, dueMonth = 0) =>
    regimeFault({ periods: ['quarter-1', 'half-year'], cutOffDay }, [{ dueDay, dueMonth }], place);

  it.each([
    [14, 20, 0, null],
    [14, 15, 0, null],
    [14, 14, 0, 'Kỳ quý I: hạn gửi 14/3/2026 không sau ngày chốt số liệu 14/3/2026.'],
    [14, 5, 0, 'Kỳ quý I: hạn gửi 05/3/2026 không sau ngày chốt số liệu 14/3/2026.'],
    [14, 5, 1, null],
    [31, 5, 0, 'Kỳ quý I: hạn gửi 05/3/2026 không sau ngày chốt số liệu 31/3/2026.'],
  ])('cut-off %i, due %i of month +%i: %s', (cutOffDay, dueDay, dueMonth, problem) => {
    expect(fault(cutOffDay, dueDay, dueMonth)).toBe(problem);
  });

  it('belong to windows: a report on request has none', () => {
    const onRequest = { periods: ['ad-hoc'], cutOffDay: 14 } as const;
    expect(regimeFault(onRequest, [{ dueDay: 20, dueMonth: 0 }], place)).toMatch(/không có kỳ báo cáo/);
  });
});
