import { describe, expect, it } from 'vitest';
import { provesDead, readDeliveryReport, saysAddressIsDead, statusIn } from './delivery-report.js';

const lines = (...all: string[]) => all.join('\r\n');
const aReport = (...recipient: string[]) =>
  lines('Reporting-MTA: dns; mx.tinh.example', 'Arrival-Date: Tue, 14 Mar 2023 07:30:00 +0700', '', ...recipient, '');

describe('the machine part of a delivery report', () => {
  it('is read over folded lines, comments and any case', () => {
    const part = aReport(
      'FINAL-RECIPIENT: rfc822; tuphap@tinh.example',
      'action: Failed (gone)',
      'Status: 5.1.1 (bad destination mailbox address)',
      'Diagnostic-Code: smtp; 550-5.1.1 The account does not exist.',
      '\t550 5.1.1 Please check it',
    );
    expect(readDeliveryReport(part)).toEqual({
      action: 'failed',
      status: '5.1.1',
      diagnostic: '550-5.1.1 The account does not exist. 550 5.1.1 Please check it',
      recipients: ['tuphap@tinh.example'],
    });
  });

  it('counts the worst of several recipients', () => {
    const part = aReport('Action: delayed', 'Status: 4.4.1', '', 'Action: failed', 'Status: 5.2.1');
    expect(readDeliveryReport(part)).toEqual({ action: 'failed', status: '5.2.1', diagnostic: null, recipients: [] });
  });

  it.each(['', 'Action: eaten', 'just words', aReport()])('understands nothing in "%s"', (part) => {
    expect(readDeliveryReport(part)).toBeNull();
  });

  it('survives a status that is none', () => {
    expect(readDeliveryReport('Action: failed\nStatus: bad')).toMatchObject({ action: 'failed', status: null });
  });
});

describe('a dead address', () => {
  it.each([
    ['5.1.1', true],
    ['5.1.10', true],
    ['5.2.1', true],
    ['5.0.0', true],
    ['5.4.4', true],
    ['5.2.2', false],
    ['5.2.3', false],
    ['5.3.4', false],
    ['5.7.1', false],
    ['4.4.7', false],
    ['4.1.1', false],
    [null, false],
  ])('%s: %s', (status, expected) => expect(saysAddressIsDead(status)).toBe(expected));

  it.each([
    ['550 5.1.1 No such user', '5.1.1'],
    ['550-5.1.1 No such user', '5.1.1'],
    ['550 No such user 5.1.1', null],
    ['ECONNECTION: closed', null],
    ['554 5.7.1.2 odd', null],
  ])('"%s" begins with %s', (answer, expected) => expect(statusIn(answer)).toBe(expected));

  it.each([
    ['itself', ['a@tinh.example'], true],
    ['nobody in particular', [], true],
    ['it before it was forwarded', ['a@tinh.example', 'b@mail.example'], true],
    ['another', ['b@mail.example'], false],
  ])('is proved by a report about %s: %j %s', (_, recipients, expected) => {
    const report = { action: 'failed', status: '5.1.1', diagnostic: null, recipients } as const;
    expect(provesDead(report, 'A@tinh.example')).toBe(expected);
  });
});
