import { describe, expect, it } from 'vitest';
import { localDate, reportWindow } from '#calendar';
import { summarySchema, type Tally } from '#contracts';
import { aFact } from '../../../../test/support/a-fact.js';
import { halfYearFacts, planOrder } from '../../../../test/support/half-year-facts.js';
import { compileSummary } from './compile-summary.js';

const window = { code: 'H1', ...reportWindow('H1', 2023) } as const;
const summary = compileSummary(halfYearFacts, window, planOrder);

const counts = (...figures: [number, number, number, number, number, number, number]): Tally => {
  const [total, doneOnTime, doneLate, awaiting, inTime, overdue, noDate] = figures;
  return { total, doneOnTime, doneLate, awaiting, inTime, overdue, noDate };
};

describe('the six-month summary of 2023', () => {
  it('is of the contract, and only of it', () => {
    expect(summarySchema.parse(summary)).toEqual(summary);
    expect(summary).toMatchObject({ window: 'H1', from: '2022-12-15', to: '2023-06-14' });
  });

  it('counts every assignment once, by its standing', () => {
    expect(summary.asOf).toEqual(counts(14, 3, 1, 2, 2, 4, 2));
    expect(summary.asOfOriginal).toEqual(counts(14, 2, 2, 2, 1, 5, 2));
    expect(summary.inWindow).toEqual({ cameDue: 9, reported: 7, approved: 4 });
  });

  it('gives the rate on what has come due, also strictly and against the original days', () => {
    expect(summary).toMatchObject({ onTimeRate: 0.5, onTimeRateStrict: 0.375, onTimeRateOriginal: 0.2222 });
  });

  it('goes through the areas as the plan does, also those without assignments', () => {
    expect(summary.byArea.map(({ area, areaName, asOf, onTimeRate }) => [area, areaName, asOf, onTimeRate])).toEqual([
      ['I', 'Chỉ đạo, điều hành', counts(8, 2, 1, 0, 1, 4, 0), 0.4286],
      ['II', 'Cải cách thể chế', counts(6, 1, 0, 2, 1, 0, 2), 1],
      ['III', 'Cải cách thủ tục hành chính', counts(0, 0, 0, 0, 0, 0, 0), null],
    ]);
  });

  it('goes through the agencies as the directory does, unknown ones last, idle ones not at all', () => {
    expect(summary.byAgency.map(({ agency, asOf }) => [agency, asOf])).toEqual([
      ['Sở C', counts(4, 1, 0, 1, 1, 1, 0)],
      ['Sở A', counts(6, 2, 1, 0, 0, 1, 2)],
      ['Sở B', counts(4, 0, 0, 1, 1, 2, 0)],
    ]);
  });

  it('lists the late by due day, task and agency', () => {
    expect(
      summary.late.map(({ task, agency, due, reportedOn, daysLate }) => [task, agency, due, reportedOn, daysLate]),
    ).toEqual([
      [2, 'Sở A', '2023-03-31', '2023-04-05', 5],
      [3, 'Sở B', '2023-03-31', null, 75],
      [12, 'Sở C', '2023-03-31', null, 75],
      [9, 'Sở B', '2023-04-28', null, 47],
      [5, 'Sở C', '2023-05-31', '2023-06-05', 5],
      [15, 'Sở A', '2023-06-14', null, 0],
    ]);
  });

  it('looks thirty days ahead', () => {
    expect(summary.coming.map(({ task, due, daysLeft }) => [task, due, daysLeft])).toEqual([
      [8, '2023-06-30', 16],
      [6, '2023-07-03', 19],
    ]);
  });

  it('has no rate before anything has come due', () => {
    const empty = compileSummary([], { code: 'Q1', ...reportWindow('Q1', 2023) }, planOrder);
    expect(empty).toMatchObject({ onTimeRate: null, onTimeRateStrict: null, onTimeRateOriginal: null, late: [] });
    expect(empty.asOf.total).toBe(0);
  });
});

describe('a window that has not ended', () => {
  const today = localDate('2023-03-31');
  const facts = [
    aFact({ assignmentId: 'a', due: '2023-03-30' }),
    aFact({ assignmentId: 'b', due: '2023-03-31' }),
    aFact({ assignmentId: 'c', due: '2023-06-14' }),
  ];

  it('is counted as things stand today: what is due today is not overdue yet, nothing is foretold', () => {
    const open = compileSummary(facts, { ...window, today }, planOrder);
    expect(open).toMatchObject({ to: '2023-06-14', countedTo: '2023-03-31', closed: false });
    expect(open.asOf).toEqual(counts(3, 0, 0, 0, 2, 1, 0));
    expect(open.inWindow.cameDue).toBe(2);
    expect(open.coming.map(({ due }) => due)).toEqual(['2023-03-31']);
  });

  it('is closed once its last day is over', () => {
    const last = compileSummary(facts, { ...window, today: localDate('2023-06-14') }, planOrder);
    const after = compileSummary(facts, { ...window, today: localDate('2023-06-15') }, planOrder);
    expect([last.closed, last.asOf.overdue]).toEqual([false, 2]);
    expect([after.closed, after.asOf.overdue]).toEqual([true, 3]);
    expect(after).toEqual(compileSummary(facts, window, planOrder));
  });
});
