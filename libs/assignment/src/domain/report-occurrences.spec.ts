import { describe, expect, it } from 'vitest';
import { readDeadline, type RollPolicy, vietnamCalendar } from '#calendar';
import type { ReportPeriod } from '#contracts';
import { reportOccurrences } from './report-occurrences.js';

const named = (text: string) => readDeadline(text, { planYear: 2023 });
const regime = { findingId: 'f1', position: 1, leads: [], to: 'UBND tỉnh', dueRule: null, deadline: null };
const reports = (periods: readonly ReportPeriod[], planYear = 2023, rollPolicy: RollPolicy = 'forward') =>
  reportOccurrences({ ...regime, periods }, { planYear, rollPolicy, calendar: vietnamCalendar });
const days = (...periods: ReportPeriod[]) =>
  reports(periods).map(({ key, dueNominal }) => `${key} ${dueNominal ?? ''}`);

describe('the reports of a regime', () => {
  it.each<[ReportPeriod, string[]]>([
    ['quarter-1', ['report:quarter-1 2023-03-20']],
    ['quarter-2', ['report:quarter-2 2023-06-20']],
    ['half-year', ['report:half-year 2023-06-20']],
    ['quarter-3', ['report:quarter-3 2023-09-20']],
    ['nine-months', ['report:nine-months 2023-09-20']],
    ['year', ['report:year 2023-12-20']],
  ])('for "%s" are due by the 20th of the last month of its window', (period, expected) => {
    expect(days(period)).toEqual(expected);
  });

  it('come each quarter and each month of the plan year', () => {
    expect(days('quarter').map((day) => day.slice(-5))).toEqual(['03-20', '06-20', '09-20', '12-20']);
    const months = days('month');
    expect(months).toHaveLength(12);
    expect([months[0], months[11]]).toEqual(['report:month-01 2023-01-20', 'report:month-12 2023-12-20']);
  });

  it('are owed once, however often a window is named, by their days', () => {
    expect(days('year', 'quarter-3', 'quarter', 'quarter-3')).toEqual([
      ...['report:quarter-1 2023-03-20', 'report:quarter-2 2023-06-20', 'report:quarter-3 2023-09-20'],
      'report:year 2023-12-20',
    ]);
  });

  /** 20/01/2023 is the first day of Tết, 20/5/2023 a Saturday. */
  it.each<[RollPolicy, string, string]>([
    ['forward', '2023-01-27', '2023-05-22'],
    ['backward', '2023-01-19', '2023-05-19'],
    ['none', '2023-01-20', '2023-05-20'],
  ])('roll %s off days on which nobody works', (policy, january, may) => {
    const rolled = reports(['month'], 2023, policy);
    expect([rolled[0]?.due, rolled[4]?.due]).toEqual([january, may]);
  });

  it('are due when the regime says so, rolled, with its words', () => {
    const own = { ...regime, periods: ['quarter-1', 'year'] as const, deadline: named('trước ngày 15/3 và 10/12') };
    const [first, last] = reportOccurrences(own, { planYear: 2023, rollPolicy: 'forward', calendar: vietnamCalendar });
    expect([first?.dueNominal, first?.due, first?.exclusive]).toEqual(['2023-03-14', '2023-03-14', true]);
    // "Trước ngày" rolls back: the Monday after would break the word.
    expect([last?.dueNominal, last?.due]).toEqual(['2023-12-09', '2023-12-08']);
    expect(last?.explanation).toContain('“trước ngày 15/3 và 10/12”');
  });

  it('are never guessed for a regime that nobody settled', () => {
    expect(() => reports(['ad-hoc'])).toThrow('Chưa rõ kỳ báo cáo');
  });

  it('count data from the December before, and say so with the basis', () => {
    const [first] = reports(['quarter-1'], 2024);
    expect(first).toMatchObject({ kind: 'periodic-report', scope: 'quý I', exclusive: false, condition: null });
    expect(first?.explanation).toContain('số liệu từ 15/12/2023 đến 14/3/2024; NĐ 09/2019/NĐ-CP Đ.12');
  });
});
