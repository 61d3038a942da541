import { describe, expect, it } from 'vitest';
import { instantAt, localDate, vietnamCalendar as calendar } from '#calendar';
import { defaultPolicy } from './reminder-policy.js';
import { daysAfter, type DutyFacts, stageLines } from './reminder-stage.js';

const facts: DutyFacts = {
  standing: 'open',
  due: null,
  dueVersion: 1,
  agencyId: 'lead',
  approverAgencyId: 'approver',
  reportedAt: null,
  returnedAt: null,
};
const at = (moment: string) => instantAt(localDate(moment.slice(0, 10)), moment.slice(11, 16)).getTime();
const daysOf = (given: Partial<DutyFacts>, first = 8) =>
  stageLines(defaultPolicy, { ...facts, ...given }, calendar).map((line) =>
    line.slice(0, first).map(({ stage, day }) => `${stage} ${day}`),
  );

describe('stages around a due day', () => {
  it.each([
    [
      'an ordinary Friday',
      '2023-03-31',
      ['before-7 2023-03-24', 'before-3 2023-03-28', 'before-1 2023-03-30', 'due 2023-03-31'],
      ['after-1 2023-04-03', 'after-3 2023-04-03', 'after-7 2023-04-07', 'after-14 2023-04-14'],
    ],
    [
      'a Monday: what would fall on the weekend comes on Friday',
      '2023-10-02',
      ['before-7 2023-09-25', 'before-3 2023-09-29', 'before-1 2023-09-29', 'due 2023-10-02'],
      ['after-1 2023-10-03', 'after-3 2023-10-05', 'after-7 2023-10-09', 'after-14 2023-10-16'],
    ],
    [
      'the first day after Tết 2023: three stages on the last day before it',
      '2023-01-27',
      ['before-7 2023-01-19', 'before-3 2023-01-19', 'before-1 2023-01-19', 'due 2023-01-27'],
      ['after-1 2023-01-30', 'after-3 2023-01-30', 'after-7 2023-02-03', 'after-14 2023-02-10'],
    ],
    [
      'a leap day',
      '2024-03-01',
      ['before-7 2024-02-23', 'before-3 2024-02-27', 'before-1 2024-02-29', 'due 2024-03-01'],
      ['after-1 2024-03-04', 'after-3 2024-03-04', 'after-7 2024-03-08', 'after-14 2024-03-15'],
    ],
    [
      'a Saturday worked instead counts',
      '2024-05-06',
      ['before-7 2024-04-26', 'before-3 2024-05-03', 'before-1 2024-05-04', 'due 2024-05-06'],
      ['after-1 2024-05-07', 'after-3 2024-05-09', 'after-7 2024-05-13', 'after-14 2024-05-20'],
    ],
    [
      'a due day that was never rolled and is a Sunday',
      '2023-12-31',
      ['before-7 2023-12-22', 'before-3 2023-12-28', 'before-1 2023-12-29', 'due 2024-01-02'],
      ['after-1 2024-01-02', 'after-3 2024-01-03', 'after-7 2024-01-08', 'after-14 2024-01-15'],
    ],
  ])('%s', (_, due, before, after) => {
    expect(daysOf({ due: localDate(due) })).toEqual([[...before, ...after]]);
  });

  it('ends: an abandoned duty is urged eight weeks and then left to the summaries', () => {
    expect(daysAfter(defaultPolicy)).toEqual([1, 3, 7, 14, 21, 28, 35, 42, 49, 56, 63]);
  });
});

describe('who hears what', () => {
  const due = localDate('2023-03-31');

  it('nobody of a duty without a date or closed', () => {
    expect(daysOf({})).toEqual([[]]);
    expect(daysOf({ standing: 'closed', due })).toEqual([]);
  });

  it('the approver alone while a report stands: next morning, then every three working days', () => {
    const [line] = stageLines(
      defaultPolicy,
      { ...facts, standing: 'reported', due, reportedAt: at('2023-03-20T09:00') },
      calendar,
    );
    expect(line?.slice(0, 3).map(({ stage, day, recipientId }) => [stage, day, recipientId])).toEqual([
      ['awaiting-approval', '2023-03-21', 'approver'],
      ['awaiting-approval', '2023-03-24', 'approver'],
      ['awaiting-approval', '2023-03-29', 'approver'],
    ]);
    expect(line).toHaveLength(defaultPolicy.approvalRepeats);
    expect(new Set(line?.map(({ round }) => round)).size).toBe(line?.length);
  });

  it('the lead agency of a return, on the next working morning, beside its due day', () => {
    const lines = daysOf({ standing: 'returned', due, returnedAt: at('2023-03-24T16:00') }, 1);
    expect(lines).toEqual([['returned 2023-03-27'], ['before-7 2023-03-24']]);
  });
});
