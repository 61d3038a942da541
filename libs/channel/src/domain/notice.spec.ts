import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import type { LetterItem } from '#contracts';
import { countItems, noCounts, sayCounts, sayTrial } from './notice.js';

const day = localDate('2026-03-24');
const anItem = (assignmentId: string, due: string | null, stage: string): LetterItem => ({
  ...{ assignmentId, task: 1, row: null, due, stage },
});

describe('countItems', () => {
  it.each([
    ['before-7', '2026-03-31', 'soon'],
    ['before-1', '2026-03-25', 'soon'],
    ['due', '2026-03-24', 'today'],
    ['after-3', '2026-03-20', 'overdue'],
    ['returned', '2026-03-20', 'returned'],
    ['awaiting-approval', '2026-03-20', 'awaiting'],
    ['returned', null, 'returned'],
    ['awaiting-standing', '2026-03-20', 'awaiting'],
    ['coordinator-5', '2026-03-16', 'others'],
    ['decided', '2026-03-20', 'decided'],
    ['a-stage-to-come', null, 'soon'],
  ] as const)('%s of %s is %s', (stage, due, heading) => {
    expect(countItems([anItem('a', due, stage)], day)).toEqual({ ...noCounts, [heading]: 1 });
  });

  it('counts a duty with several stages once', () => {
    const items = [
      anItem('a', '2026-03-20', 'after-3'),
      anItem('a', '2026-03-20', 'returned'),
      anItem('b', null, 'returned'),
    ];
    expect(countItems(items, day)).toEqual({ ...noCounts, returned: 2 });
  });
});

describe('the sentence', () => {
  it('says what there is, most urgent first', () => {
    expect(sayCounts({ ...noCounts, today: 2, overdue: 3 }, day, 'https://a.example/duties')).toBe(
      'Đôn Đốc 24/3/2026: 3 việc quá hạn, 2 việc đến hạn hôm nay; xem https://a.example/duties',
    );
    expect(sayCounts(noCounts, day, 'u')).toContain('không có việc cần nhắc');
    expect(sayTrial(day, 'u')).toContain('tin thử');
  });
});
