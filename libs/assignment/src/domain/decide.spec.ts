import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import type { AssignmentState } from '#contracts';
import {
  agencies,
  anActor,
  aReportBy,
  aSituation,
  coordinator,
  leader,
  officer,
  on,
  report,
  standingCoordinator,
  stranger,
} from '../../../../test/support/a-situation.js';
import { decide, possibleActions } from './decide.js';
import type { Command, RefusalCode, Situation } from './situation.js';

const today = on('2023-03-20');
const approve: Command = { action: 'approve' };
const giveBack: Command = { action: 'return', reason: 'Thiếu văn bản ký' };
const cancel: Command = { action: 'cancel', reason: 'Không còn thẩm quyền' };
const ask = (day: string, reason = 'Chờ hướng dẫn'): Command => ({
  action: 'ask-extension',
  requestedDue: localDate(day),
  reason,
});
const grant = (day: string | null): Command => ({
  action: 'grant-extension',
  grantedDue: day === null ? null : localDate(day),
});
const refuseExtension = (reason: string): Command => ({ action: 'refuse-extension', reason });
const trigger = (day: string): Command => ({ action: 'trigger', due: localDate(day), reason: 'Đã công bố' });
const request = { askedBy: officer.accountId, requestedDue: localDate('2023-04-29') };
const reported = aSituation({ state: 'reported', report: aReportBy() });

describe('decide: what is allowed', () => {
  it.each<[string, Situation, Command, typeof officer | null, AssignmentState, string]>([
    ['the lead starts', aSituation(), { action: 'start' }, officer, 'in_progress', 'assignment.started'],
    ['it reports', aSituation(), report, officer, 'reported', 'assignment.reported'],
    [
      'it reports although overdue',
      aSituation({ due: localDate('2023-01-31') }),
      report,
      officer,
      'reported',
      'assignment.reported',
    ],
    ['a coordinator of the approver approves', reported, approve, coordinator, 'completed', 'assignment.approved'],
    ['a leader approves', reported, approve, leader, 'completed', 'assignment.approved'],
    ['the approver returns', reported, giveBack, coordinator, 'returned', 'assignment.returned'],
    [
      'a returned one is reported again',
      aSituation({ state: 'returned' }),
      report,
      officer,
      'reported',
      'assignment.reported',
    ],
    [
      'a returned one is taken up',
      aSituation({ state: 'returned' }),
      { action: 'start' },
      officer,
      'in_progress',
      'assignment.started',
    ],
    ['the lead asks for more time', aSituation(), ask('2023-04-20'), officer, 'assigned', 'assignment.extension-asked'],
    [
      'also on the last day',
      aSituation({ due: localDate('2023-03-20') }),
      ask('2023-04-20'),
      officer,
      'assigned',
      'assignment.extension-asked',
    ],
    [
      'the approver refuses more time',
      aSituation({ request }),
      refuseExtension('Việc gấp'),
      coordinator,
      'assigned',
      'assignment.extension-refused',
    ],
    [
      'the standing agency enters an event',
      aSituation({ state: 'awaiting_trigger', due: null, dueOriginal: null }),
      trigger('2023-06-15'),
      standingCoordinator,
      'assigned',
      'assignment.triggered',
    ],
    ['the standing agency cancels', reported, cancel, standingCoordinator, 'cancelled', 'assignment.cancelled'],
    [
      'the system supersedes',
      aSituation(),
      { action: 'supersede', reason: 'Kế hoạch sửa đổi' },
      null,
      'superseded',
      'assignment.superseded',
    ],
  ])('%s', (_, situation, command, actor, next, event) => {
    expect(decide(situation, command, actor, today)).toMatchObject({ ok: true, next, event });
  });
});

describe('decide: what is refused', () => {
  const bare = { ...report, hasEvidence: false } as Command;
  it.each<[string, Situation, Command, typeof officer | null, RefusalCode]>([
    ['a stranger starts', aSituation(), { action: 'start' }, stranger, 'forbidden'],
    ['a stranger reports', aSituation(), report, stranger, 'forbidden'],
    ['the lead approves itself', reported, approve, officer, 'forbidden'],
    ['an officer of the approver approves', reported, approve, anActor(agencies.approver, 'officer'), 'forbidden'],
    ['a head of the approver approves', reported, approve, anActor(agencies.approver, 'head'), 'forbidden'],
    ['an administrator approves', reported, approve, anActor(null, 'administrator'), 'forbidden'],
    ['the coordinator of another area approves', reported, approve, standingCoordinator, 'forbidden'],
    [
      'the account that reported approves',
      { ...reported, report: aReportBy(coordinator.accountId) },
      approve,
      coordinator,
      'own-report',
    ],
    [
      'the account that reported returns',
      { ...reported, report: aReportBy(coordinator.accountId) },
      giveBack,
      coordinator,
      'own-report',
    ],
    [
      'a report without evidence is approved',
      { ...reported, report: { ...aReportBy(), evidenced: false } },
      approve,
      coordinator,
      'evidence-missing',
    ],
    ['nothing is reported yet', aSituation(), approve, coordinator, 'not-possible-now'],
    ['it is completed', aSituation({ state: 'completed' }), report, officer, 'not-possible-now'],
    ['the event has not come', aSituation({ state: 'awaiting_trigger' }), report, officer, 'not-possible-now'],
    [
      'the document has no number',
      aSituation(),
      { ...report, documentNumber: '  ' } as Command,
      officer,
      'document-missing',
    ],
    [
      'the document is of tomorrow',
      aSituation(),
      { ...report, documentDate: localDate('2023-03-21') } as Command,
      officer,
      'document-date-ahead',
    ],
    ['no evidence and no reason', aSituation(), bare, officer, 'evidence-missing'],
    [
      'a blank reason for no evidence',
      aSituation(),
      { ...bare, noEvidenceReason: ' ' } as Command,
      officer,
      'evidence-missing',
    ],
    ['a return without reason', reported, { action: 'return', reason: '' }, coordinator, 'reason-missing'],
    ['a cancellation without reason', reported, { action: 'cancel', reason: ' ' }, coordinator, 'reason-missing'],
    [
      'more time asked after the day',
      aSituation({ due: localDate('2023-03-19') }),
      ask('2023-04-20'),
      officer,
      'past-due',
    ],
    ['more time without a reason', aSituation(), ask('2023-04-20', ''), officer, 'reason-missing'],
    ['an earlier day', aSituation(), ask('2023-03-31'), officer, 'day-not-later'],
    ['more time where there is no day', aSituation({ due: null }), ask('2023-04-20'), officer, 'no-due-day'],
    ['more time asked twice', aSituation({ request }), ask('2023-04-20'), officer, 'extension-already-asked'],
    ['granting what nobody asked', aSituation(), grant(null), coordinator, 'no-extension-asked'],
    [
      "granting one's own request",
      aSituation({ request: { ...request, askedBy: coordinator.accountId } }),
      grant(null),
      coordinator,
      'own-request',
    ],
    ['granting an earlier day', aSituation({ request }), grant('2023-03-30'), coordinator, 'day-not-later'],
    ['a person supersedes', aSituation(), { action: 'supersede', reason: 'x' }, leader, 'forbidden'],
  ])('%s', (_, situation, command, actor, code) => {
    expect(decide(situation, command, actor, today)).toMatchObject({ ok: false, code });
  });
});

describe('decide: what changes', () => {
  const changes = (situation: Situation, command: Command, actor: typeof officer) => {
    const decision = decide(situation, command, actor, today);
    return decision.ok ? decision.changes : decision;
  };

  it('rolls a granted day like any due day and keeps the original', () => {
    // 29/4/2023 is a Saturday; 30/4 and 1/5 are holidays with days in lieu on 2/5 and 3/5.
    const expected = { due: '2023-05-04', dueVersion: 2, extendedTo: '2023-04-29' };
    expect(changes(aSituation({ request }), grant(null), coordinator)).toEqual(expected);
    expect(changes(aSituation({ request }), grant('2023-04-14'), coordinator)).toEqual({
      due: '2023-04-14',
      dueVersion: 2,
      extendedTo: '2023-04-14',
    });
  });

  it('gives a triggered assignment its day, nominal and rolled', () => {
    const waiting = aSituation({ state: 'awaiting_trigger', due: null, dueOriginal: null });
    expect(changes(waiting, trigger('2023-06-17'), leader)).toEqual({
      ...{ dueNominal: '2023-06-17', dueOriginal: '2023-06-19', due: '2023-06-19', dueVersion: 2 },
    });
  });

  it('fixes lateness by the sending day, against both days', () => {
    const late = { ...reported, due: localDate('2023-04-14'), report: aReportBy('x', '2023-04-17') };
    const expected = { approvedReportSentOn: '2023-04-17', lateDaysOriginal: 17, lateDaysAdjusted: 3 };
    expect(changes(late, approve, coordinator)).toEqual(expected);
    const undated = { ...reported, due: null, dueOriginal: null };
    expect(changes(undated, approve, coordinator)).toMatchObject({ lateDaysOriginal: null, lateDaysAdjusted: null });
  });
});

describe('possibleActions', () => {
  it('shows each person what it can do now', () => {
    expect(possibleActions(aSituation(), officer, today)).toEqual(['start', 'report', 'ask-extension']);
    expect(possibleActions(aSituation({ due: localDate('2023-03-01') }), officer, today)).toEqual(['start', 'report']);
    expect(possibleActions(reported, coordinator, today)).toEqual(['approve', 'return', 'cancel']);
    expect(possibleActions(reported, standingCoordinator, today)).toEqual(['cancel']);
    expect(possibleActions(reported, officer, today)).toEqual([]);
    expect(possibleActions(aSituation({ state: 'completed' }), leader, today)).toEqual([]);
  });
});
