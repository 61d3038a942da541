import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import { aFact, aReport } from '../../../../test/support/a-fact.js';
import { countsAsOf, standingAsOf } from './standing.js';

const at = localDate('2023-06-14');
const extended = { extensions: [{ grantedOn: '2023-03-20', due: '2023-06-30' }] };

describe('standing at the end of 14/6/2023', () => {
  it.each([
    ['nothing stands, the day is ahead', { due: '2023-06-15' }, 'inTime'],
    ['nothing stands, the day ends with this one', { due: '2023-06-14' }, 'overdue'],
    ['no date', { due: null }, 'noDate'],
    ['date given later by an event', { due: '2023-06-20', triggeredOn: '2023-06-15' }, 'noDate'],
    ['date given today by an event', { due: '2023-06-20', triggeredOn: '2023-06-14' }, 'inTime'],
    ['report undecided', { reports: [aReport('2023-06-14')] }, 'awaiting'],
    ['report sent the day after', { reports: [aReport('2023-06-15')] }, 'overdue'],
    ['report decided the day after', { reports: [aReport('2023-06-01', 'approved', '2023-06-15')] }, 'awaiting'],
    ['report returned', { reports: [aReport('2023-03-01', 'returned', '2023-03-05')] }, 'overdue'],
    ['sent on the due day, approved', { reports: [aReport('2023-03-31', 'approved', '2023-06-14')] }, 'doneOnTime'],
    [
      'sent the day after the due day, approved',
      { reports: [aReport('2023-04-01', 'approved', '2023-04-02')] },
      'doneLate',
    ],
    ['no date, approved', { due: null, reports: [aReport('2023-04-01', 'approved', '2023-04-02')] }, 'doneOnTime'],
    ['extended, nothing stands', extended, 'inTime'],
    ['extended later, nothing stands', { extensions: [{ grantedOn: '2023-06-15', due: '2023-06-30' }] }, 'overdue'],
    [
      'returned in time, approved when sent again late',
      { reports: [aReport('2023-03-30', 'returned', '2023-04-03'), aReport('2023-04-10', 'approved', '2023-04-12')] },
      'doneLate',
    ],
    [
      'returned, then a second one stands',
      { reports: [aReport('2023-03-30', 'returned', '2023-04-03'), aReport('2023-04-10')] },
      'awaiting',
    ],
  ] as const)('%s', (_case, changes, standing) => {
    expect(standingAsOf(aFact(changes), at).standing).toBe(standing);
  });

  it('judges against the original day beside the extended one', () => {
    const report = aReport('2023-04-10', 'approved', '2023-04-12');
    const judged = standingAsOf(aFact({ ...extended, reports: [report] }), at);
    expect(judged).toMatchObject({ standing: 'doneOnTime', standingOriginal: 'doneLate', reportedOn: '2023-04-10' });
  });

  it('goes by the extension granted last, in whatever order they are listed', () => {
    const first = { grantedOn: '2023-03-20', due: '2023-05-31' };
    const second = { grantedOn: '2023-05-20', due: '2023-06-30' };
    for (const extensions of [
      [first, second],
      [second, first],
    ]) {
      expect(standingAsOf(aFact({ extensions }), at).due).toBe('2023-06-30');
    }
  });
});

describe('what counts', () => {
  it.each([
    ['published that day', { publishedOn: '2023-06-14' }, true],
    ['published later', { publishedOn: '2023-06-15' }, false],
    ['cancelled that day', { cancelledOn: '2023-06-14' }, false],
    ['cancelled later', { cancelledOn: '2023-06-15' }, true],
  ])('%s', (_case, changes, counts) => {
    expect(countsAsOf(aFact(changes), at)).toBe(counts);
  });
});
