import { describe, expect, it } from 'vitest';
import type { ReminderLedgerLine } from '#contracts';
import { ledgerSheet } from './ledger-sheet.js';

const id = '0192f0a1-0000-7000-8000-00000000abcd';
const aLine = (changes: Partial<ReminderLedgerLine> = {}): ReminderLedgerLine => ({
  ...{ id, assignmentId: id, stage: 'before-3', stageWords: 'Nhắc trước hạn 3 ngày làm việc', due: '2023-03-17' },
  ...{ dueVersion: 1, recipientAgencyId: id, recipientName: 'Sở Tư pháp', outcome: 'sent', reason: 'Vì sắp đến hạn.' },
  ...{ letterId: id, letterStatus: 'sent', address: 'tuphap@tinh.example', letterSubject: 'Nhắc việc' },
  ...{ at: '2023-03-13T17:30:00.000Z', sentAt: '2023-03-14T00:30:05.000Z', messageId: '<m@x>', answer: '250 Ok' },
  ...{ lastError: null, attempts: 1, unknowns: 0, nextAttemptAt: null, bouncedAt: null },
  ...{ row: '2', title: 'Rà soát', agencyId: id, agencyName: 'Sở Tư pháp', planId: id },
  ...changes,
});

describe('the ledger as a sheet', () => {
  const head = { by: 'Trần Văn A', at: new Date('2023-03-14T10:05:00+07:00'), isCut: false };

  it('says who made it and when, and gives each line its number', () => {
    const { heading, rows } = ledgerSheet([aLine(), aLine()], head);
    expect(heading[1]).toBe('Lập lúc 10:05 14/3/2023, người lập: Trần Văn A; 2 dòng.');
    expect(rows.map(([number]) => number)).toEqual([1, 2]);
  });

  it('tells times as a clock in Vietnam shows them, and the answer of the server', () => {
    const [row] = ledgerSheet([aLine()], head).rows;
    expect(row).toContain('00:30 14/3/2023');
    expect(row).toContain('07:30 14/3/2023');
    expect(row).toContain('250 Ok');
    expect(row).toContain('17/3/2023');
  });

  it('gives the reason of failure where there is no answer, and says that it is cut', () => {
    const line = aLine({ outcome: 'failed', answer: null, lastError: '451 Greylisted', sentAt: null });
    const sheet = ledgerSheet([line], { ...head, isCut: true });
    expect(sheet.rows[0]).toContain('451 Greylisted');
    expect(sheet.rows[0]).toContain('Không gửi được');
    expect(sheet.heading).toHaveLength(3);
  });

  it('has a cell for each column', () => {
    const { columns, rows } = ledgerSheet([aLine()], head);
    expect(rows[0]).toHaveLength(columns.length);
  });
});
