import { describe, expect, it } from 'vitest';
import { readDeadline } from '#calendar';
import type { ReportPeriod } from '#contracts';
import { scheduleReports } from './regime-schedule.js';

const four: readonly ReportPeriod[] = ['quarter-1', 'half-year', 'quarter-3', 'year'];
const schedule = (periods: readonly ReportPeriod[], words: string | null = null) => {
  const deadline = words === null ? null : readDeadline(words, { planYear: 2024 });
  const found = scheduleReports({ periods, deadline }, 2024);
  return found.ok ? found.reports.map(({ key, day }) => `${key} ${day}`) : found.problem;
};

describe('the reports of a regime', () => {
  it('are due by the general rule where the regime names no day', () => {
    const general = ['quarter-1 2024-03-20', 'half-year 2024-06-20', 'quarter-3 2024-09-20', 'year 2024-12-20'];
    expect(schedule(four)).toEqual(general);
    expect(schedule(four, 'hằng quý')).toEqual(general);
  });

  it.each<[string, readonly ReportPeriod[], string[]]>([
    ['trước ngày 05 tháng đầu quý sau', ['quarter'], ['04-04', '07-04', '10-04', '2025-01-04']],
    ['trước ngày 10 của tháng cuối kỳ', four, ['03-09', '06-09', '09-09', '12-09']],
    ['trước ngày 10 của tháng cuối kỳ', ['half-year', 'year'], ['06-09', '12-09']],
    ['chậm nhất ngày 15/6 và 15/12', ['half-year', 'year'], ['06-15', '12-15']],
    ['trước ngày 20 của tháng cuối quý', ['quarter', 'half-year', 'year'], ['03-19', '06-19', '09-19', '12-19']],
    ['trước ngày 15/01/2025', ['year'], ['2025-01-14']],
  ])('are due when it says "%s"', (words, periods, days) => {
    const found = schedule(periods, words);
    expect(Array.isArray(found) ? found.map((each) => each.split(' ')[1]?.replace('2024-', '')) : found).toEqual(days);
  });

  it('fall to their months one for one', () => {
    expect(schedule(['month'], 'trước ngày 25 hằng tháng')).toHaveLength(12);
    expect(schedule(['month'], 'trước ngày 05 tháng sau')).toMatchObject({
      0: 'month-01 2024-02-04',
      11: 'month-12 2025-01-04',
    });
  });

  it.each<[string, readonly ReportPeriod[]]>([
    ['trước ngày 25 hằng tháng', ['quarter']],
    ['trước ngày 10/6', ['half-year', 'year']],
    ['trước ngày 10 tháng 6 và ngày 10 tháng 12', ['year']],
    ['trước ngày 30/9', ['quarter-1']],
    ['trước ngày 15/01', ['year']],
  ])('are a question where days and windows do not meet: "%s"', (words, periods) => {
    expect(schedule(periods, words)).toContain('không khớp với các kỳ');
  });

  it('are a question where the words are', () => {
    expect(schedule(four, 'giữa tháng 3, 6, 9 và 12')).toContain('cần xem lại');
    expect(schedule(four, 'ngày 31/2')).toContain('cần xem lại');
    expect(schedule(['ad-hoc'])).toContain('Chưa rõ kỳ báo cáo');
    expect(schedule([])).toContain('Chưa rõ kỳ báo cáo');
  });

  it('take a longer report for the quarter that ends with it, unless that quarter is named', () => {
    const keys = (...periods: ReportPeriod[]) => {
      const found = schedule(periods);
      return Array.isArray(found) ? found.map((each) => each.split(' ')[0]) : found;
    };
    expect(keys('quarter', 'half-year', 'year')).toEqual(['quarter-1', 'half-year', 'quarter-3', 'year']);
    expect(keys('quarter', 'half-year', 'nine-months', 'year')).toEqual([
      'quarter-1',
      'half-year',
      'nine-months',
      'year',
    ]);
    expect(keys('quarter-1', 'quarter-2', 'half-year')).toEqual(['quarter-1', 'quarter-2', 'half-year']);
    expect(keys('quarter', 'year')).toEqual(['quarter-1', 'quarter-2', 'quarter-3', 'year']);
  });
});
