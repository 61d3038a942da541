import { describe, expect, it } from 'vitest';
import { localDate, vietnamCalendar as calendar } from '#calendar';
import { daysOnList, isListDay } from './leader-list.js';
import { defaultPolicy } from './reminder-policy.js';
import type { DutyFacts } from './reminder-stage.js';

describe('the leader’s list', () => {
  it.each([
    ['2023-03-13', true, 'a Monday'],
    ['2023-03-14', false, 'the Tuesday after it'],
    ['2023-05-01', false, 'a Monday that is a holiday'],
    ['2023-05-04', true, 'the first working day of that week'],
    ['2023-05-05', false, 'the day after'],
    ['2024-05-04', false, 'a Saturday worked instead, in a week that had a working day'],
    ['2023-03-12', false, 'a Sunday'],
  ])('comes on the first working day of the week: %s is %s, %s', (day, expected) => {
    expect(isListDay(localDate(day), calendar)).toBe(expected);
  });

  const duty: DutyFacts = {
    ...{ standing: 'open', due: localDate('2023-03-31'), dueVersion: 1, length: 'quarter' },
    ...{ agencyId: 'a', approverAgencyId: 'b', standingAgencyId: 'c', reportedAt: null, returnedAt: null },
  };
  const days = (today: string, given: Partial<DutyFacts> = {}, leaderFrom: number | null = 10) =>
    daysOnList({ ...defaultPolicy, leaderFrom }, { ...duty, ...given }, localDate(today), calendar);

  it('names a duty from the tenth working day after its day', () => {
    expect([days('2023-04-13'), days('2023-04-14'), days('2023-04-17')]).toEqual([null, 10, 11]);
  });

  it('names none that is reported, closed or without a day, and none where nobody wants a list', () => {
    expect(days('2023-06-01', { standing: 'reported' })).toBeNull();
    expect(days('2023-06-01', { standing: 'closed' })).toBeNull();
    expect(days('2023-06-01', { due: null })).toBeNull();
    expect(days('2023-06-01', {}, null)).toBeNull();
    expect(days('2023-06-01', { standing: 'returned' })).toBe(41);
  });
});
