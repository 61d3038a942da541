import { describe, expect, it } from 'vitest';
import { localDate, vietnamCalendar } from '#calendar';
import { type CallDecision, type CallFacts, type CallSetting, decideCall, type StandingCall } from './decide-call.js';

const facts = (changes: Partial<CallFacts> = {}): CallFacts => ({
  ...{ state: 'assigned', due: localDate('2026-03-31'), dueVersion: 1, names: ['Sở Y tế'] },
  ...{ askedOn: localDate('2026-01-05'), ...changes },
});
const asked = (changes: Partial<StandingCall> = {}): StandingCall => ({
  ...{ dueVersion: 1, daysBefore: 5, names: ['Sở Y tế'], unknown: [], ...changes },
});
const setting = (changes: Partial<CallSetting> = {}): CallSetting => ({
  ...{ calendar: vietnamCalendar, daysBefore: 5, again: false, ...changes },
});
const call = (changes: Partial<Extract<CallDecision, { kind: 'call' }>> = {}): CallDecision => ({
  ...{ kind: 'call', due: localDate('2026-03-24'), moveTo: null, resolve: true, replace: false, ...changes },
});
const none = { kind: 'none' };
const withdraw = { kind: 'withdraw' };
const moved = facts({ dueVersion: 2, due: localDate('2026-05-15') });

describe('decideCall', () => {
  it.each<[string, CallFacts, StandingCall | null, Partial<CallSetting>, unknown]>([
    ['asks once', facts(), null, {}, call()],
    ['asks nothing twice', facts(), asked(), {}, none],
    ['asks while a report stands, for it may be returned', facts({ state: 'reported' }), null, {}, call()],
    ['asks nothing of closed work', facts({ state: 'completed' }), null, {}, none],
    ['asks nothing without a day', facts({ due: null }), null, {}, none],
    ['notes that the policy wants nothing', facts(), null, { daysBefore: null }, withdraw],
    ['notes it once', facts(), asked({ daysBefore: null }), { daysBefore: null }, none],
    ['takes back what the policy no longer wants', facts(), asked(), { daysBefore: null }, withdraw],
    ['takes back what lost its day', facts({ due: null, dueVersion: 2 }), asked(), {}, withdraw],
    ['asks anew once the policy wants it again', facts(), asked({ daysBefore: null }), {}, call()],
    [
      'follows the lead’s day',
      moved,
      asked(),
      {},
      call({ due: localDate('2026-05-08'), moveTo: localDate('2026-05-08'), resolve: false }),
    ],
    [
      'follows the policy',
      facts(),
      asked(),
      { daysBefore: 2 },
      call({ due: localDate('2026-03-27'), moveTo: localDate('2026-03-27'), resolve: false }),
    ],
    [
      'moves to the lead’s own day when that is too near to ask',
      facts({ dueVersion: 2, askedOn: localDate('2026-03-31') }),
      asked(),
      {},
      call({ due: null, moveTo: localDate('2026-03-31'), resolve: false }),
    ],
    [
      'asks whom the plan names now, and no others',
      facts({ names: ['Sở Tài chính'] }),
      asked(),
      {},
      call({ replace: true }),
    ],
    ['looks up unknown names again when told to', facts(), asked({ unknown: ['Hội X'] }), { again: true }, call()],
    ['and not otherwise', facts(), asked({ unknown: ['Hội X'] }), {}, none],
  ])('%s', (_name, given, standing, changes, expected) => {
    expect(decideCall(given, standing, setting(changes))).toEqual(expected);
  });
});
