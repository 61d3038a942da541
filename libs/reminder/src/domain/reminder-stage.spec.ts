import { describe, expect, it } from 'vitest';
import { instantAt, localDate, vietnamCalendar as calendar } from '#calendar';
import { daysAfter, defaultPolicy } from './reminder-policy.js';
import { type DutyFacts, stageLines } from './reminder-stage.js';

const facts: DutyFacts = {
  standing: 'open',
  due: null,
  dueVersion: 1,
  length: 'quarter',
  agencyId: 'lead',
  approverAgencyId: 'approver',
  standingAgencyId: 'standing',
  reportedAt: null,
  returnedAt: null,
};
const at = (moment: string) => instantAt(localDate(moment.slice(0, 10)), moment.slice(11, 16)).getTime();
const linesOf = (given: Partial<DutyFacts>) => stageLines(defaultPolicy, { ...facts, ...given }, calendar);
const daysOf = (given: Partial<DutyFacts>, first = 9) =>
  (linesOf(given)[0] ?? []).slice(0, first).map(({ stage, day }) => `${stage} ${day}`);

describe('stages around a due day, in working days', () => {
  it.each([
    [
      'an ordinary Friday',
      '2023-03-31',
      ['before-15 2023-03-10', 'before-7 2023-03-22', 'before-3 2023-03-28', 'before-1 2023-03-30', 'due 2023-03-31'],
      ['after-1 2023-04-03', 'after-3 2023-04-05', 'after-7 2023-04-11', 'after-12 2023-04-18'],
    ],
    [
      'the first day after Tết 2023: no stage is spent on the holiday',
      '2023-01-27',
      ['before-15 2022-12-29', 'before-7 2023-01-11', 'before-3 2023-01-17', 'before-1 2023-01-19', 'due 2023-01-27'],
      ['after-1 2023-01-30', 'after-3 2023-02-01', 'after-7 2023-02-07', 'after-12 2023-02-14'],
    ],
    [
      'a Saturday worked instead counts, the Monday given for it does not',
      '2024-05-06',
      ['before-15 2024-04-10', 'before-7 2024-04-23', 'before-3 2024-05-02', 'before-1 2024-05-04', 'due 2024-05-06'],
      ['after-1 2024-05-07', 'after-3 2024-05-09', 'after-7 2024-05-15', 'after-12 2024-05-22'],
    ],
    [
      'a due day that was never rolled and is a Sunday',
      '2023-12-31',
      ['before-15 2023-12-11', 'before-7 2023-12-21', 'before-3 2023-12-27', 'before-1 2023-12-29', 'due 2024-01-02'],
      ['after-1 2024-01-02', 'after-3 2024-01-04', 'after-7 2024-01-10', 'after-12 2024-01-17'],
    ],
  ])('%s', (_, due, before, after) => {
    expect(daysOf({ due: localDate(due) })).toEqual([...before, ...after]);
  });

  it.each([
    ['year', ['before-30', 'before-15', 'before-7', 'before-3', 'before-1', 'due']],
    ['half-year', ['before-30', 'before-15', 'before-7', 'before-3', 'before-1', 'due']],
    ['quarter', ['before-15', 'before-7', 'before-3', 'before-1', 'due']],
    ['month', ['before-7', 'before-3', 'before-1', 'due']],
    ['week', ['before-1', 'due']],
  ] as const)('begin earlier for a longer period: %s', (length, stages) => {
    const [line] = linesOf({ length, due: localDate('2023-06-30') });
    expect(line?.map(({ stage }) => stage).filter((stage) => !stage.startsWith('after'))).toEqual(stages);
  });

  it('end: after 1, 3, 7 days every five, eight times, then only the lists', () => {
    expect(daysAfter(defaultPolicy)).toEqual([1, 3, 7, 12, 17, 22, 27, 32, 37, 42, 47]);
  });
});

describe('who hears what', () => {
  const due = localDate('2023-03-31');
  const heard = (line: ReturnType<typeof linesOf>[number] | undefined) =>
    line?.slice(0, 3).map(({ stage, day, agencyId, audience }) => `${stage} ${day} ${agencyId}/${audience}`);

  it('nobody of a duty without a date or closed', () => {
    expect(linesOf({})).toEqual([]);
    expect(linesOf({ standing: 'closed', due })).toEqual([]);
  });

  it('the head of the agency from the first day after, the coordinator from the fifth', () => {
    const [, head, coordinator] = linesOf({ due });
    expect(heard(head)).toEqual([
      'head-1 2023-04-03 lead/head',
      'head-3 2023-04-05 lead/head',
      'head-7 2023-04-11 lead/head',
    ]);
    expect(heard(coordinator)).toEqual([
      'coordinator-5 2023-04-07 approver/agency',
      'coordinator-7 2023-04-11 approver/agency',
      'coordinator-12 2023-04-18 approver/agency',
    ]);
  });

  it('no agency is told on itself', () => {
    expect(linesOf({ due, approverAgencyId: 'lead' })[2]).toEqual([]);
  });

  it('the approver after two working days, the standing agency after five, and the agency no more', () => {
    const lines = linesOf({ standing: 'reported', due, reportedAt: at('2023-03-20T09:00') });
    expect(lines.map(heard)).toEqual([
      [
        'awaiting-approval 2023-03-22 approver/agency',
        'awaiting-approval 2023-03-27 approver/agency',
        'awaiting-approval 2023-03-30 approver/agency',
      ],
      [
        'awaiting-standing 2023-03-27 standing/agency',
        'awaiting-standing 2023-03-30 standing/agency',
        'awaiting-standing 2023-04-04 standing/agency',
      ],
    ]);
    expect(lines[0]).toHaveLength(defaultPolicy.approvalRepeats);
    expect(new Set(lines[0]?.map(({ round }) => round)).size).toBe(lines[0]?.length);
  });

  it('the lead agency of a return, on the next working morning, beside its due day', () => {
    const lines = linesOf({ standing: 'returned', due, returnedAt: at('2023-03-24T16:00') });
    expect(lines.slice(0, 2).map((line) => line.slice(0, 1).map(({ stage, day }) => `${stage} ${day}`))).toEqual([
      ['returned 2023-03-27'],
      ['before-15 2023-03-10'],
    ]);
  });
});

describe('stages of a contribution', () => {
  const contribution = { standing: 'awaited', due: localDate('2026-03-24'), length: 'week' } as const;

  it('are few, speak to the supporting agency alone, and end soon', () => {
    const [line, ...others] = linesOf(contribution);
    expect(others).toEqual([]);
    expect(line?.map(({ stage, day }) => `${stage} ${day}`)).toEqual([
      'contribution-before-3 2026-03-19',
      'contribution-before-1 2026-03-23',
      'contribution-due 2026-03-24',
      'contribution-after-1 2026-03-25',
      'contribution-after-3 2026-03-27',
    ]);
    expect(new Set(line?.map(({ agencyId, audience }) => `${agencyId} ${audience}`))).toEqual(new Set(['lead agency']));
  });

  it('follow the ladder of a week as the policy sets it', () => {
    const ladders = { ...defaultPolicy.ladders, week: [5, 3, 0] };
    const [line] = stageLines({ ...defaultPolicy, ladders }, { ...facts, ...contribution }, calendar);
    expect(line?.map(({ stage }) => stage.replace('contribution-', '')).slice(0, 3)).toEqual([
      'before-5',
      'before-3',
      'due',
    ]);
  });
});
