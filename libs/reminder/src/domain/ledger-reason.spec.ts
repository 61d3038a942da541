import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import { sayDropped, sayPassed, saySent, sayStage } from './ledger-reason.js';
import type { DutyFacts, ReminderStage } from './reminder-stage.js';

const aStage = (stage: string, day: string): ReminderStage => ({
  ...{ stage, round: 0, agencyId: 'lead', audience: 'agency', dueVersion: 1 },
  day: localDate(day),
});
const facts: DutyFacts = {
  ...{ standing: 'open', due: localDate('2023-04-14'), dueVersion: 2 },
  ...{
    agencyId: 'lead',
    approverAgencyId: 'approver',
    standingAgencyId: 'standing',
    length: 'quarter',
    reportedAt: null,
    returnedAt: null,
  },
};

describe('the ledger says why', () => {
  it.each([
    ['before-7', 'Nhắc trước hạn 7 ngày làm việc'],
    ['after-12', 'Nhắc khi quá hạn 12 ngày làm việc'],
    ['head-1', 'Báo Thủ trưởng cơ quan khi quá hạn 1 ngày làm việc'],
    ['due', 'Nhắc trong ngày đến hạn'],
    ['returned', 'Báo cáo bị trả lại'],
  ])('%s', (stage, expected) => expect(sayStage(stage)).toBe(expected));

  it('a letter that came late says so', () => {
    const due = localDate('2023-03-31');
    expect(saySent(aStage('before-3', '2023-03-28'), due, localDate('2023-03-28'))).toBe(
      'Nhắc trước hạn 3 ngày làm việc; hạn 31/3/2023.',
    );
    expect(saySent(aStage('before-3', '2023-03-28'), due, localDate('2023-03-29'))).toContain(
      'Mốc này rơi vào ngày 28/3/2023',
    );
  });

  it('tells a merged stage from one that passed', () => {
    expect(sayPassed(aStage('before-3', '2023-09-29'), aStage('before-1', '2023-09-29'))).toContain(
      'gộp thành một lần nhắc',
    );
    expect(sayPassed(aStage('before-7', '2023-09-25'), aStage('before-1', '2023-09-29'))).toContain(
      'chỉ gửi mốc hiện tại',
    );
  });

  it.each([
    ['the date moved', { ...facts }, 'superseded', 'hạn đã đổi sang 14/4/2023'],
    ['a report stands', { ...facts, dueVersion: 1, standing: 'reported' as const }, 'suppressed', 'đã gửi báo cáo'],
    ['the duty is over', { ...facts, standing: 'closed' as const }, 'suppressed', 'việc đã kết thúc'],
    ['something else', { ...facts, dueVersion: 1 }, 'suppressed', 'lịch nhắc đã đổi'],
  ])('%s', (_, given, outcome, words) => {
    const dropped = sayDropped('before-3', 1, given);
    expect(dropped.outcome).toBe(outcome);
    expect(dropped.reason).toContain(words);
  });
});
