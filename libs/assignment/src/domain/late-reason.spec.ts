import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import type { Role } from '#contracts';
import { isLate, type Lateness, refuseLateReason } from './late-reason.js';

const today = localDate('2026-04-01');
const aLateness = (changes: Partial<Lateness> = {}): Lateness => ({
  ...{ state: 'assigned', agencyId: 'so-a', due: localDate('2026-03-31'), reportedOn: null },
  ...changes,
});
const from = (agencyId: string, role: Role) => ({ accountId: 'x', agencyId, roles: [role] });

describe('lateness', () => {
  it.each<[string, Partial<Lateness>, boolean]>([
    ['open, its day has ended', {}, true],
    ['open on its day', { due: today }, false],
    ['without a day', { due: null }, false],
    ['reported on its day', { state: 'reported', reportedOn: localDate('2026-03-31') }, false],
    ['reported a day after', { state: 'reported', reportedOn: today }, true],
    ['done in time, long ago', { state: 'completed', reportedOn: localDate('2026-02-01') }, false],
    ['done late', { state: 'completed', reportedOn: today }, true],
    ['cancelled', { state: 'cancelled' }, false],
    ['replaced', { state: 'superseded' }, false],
  ])('%s', (_name, changes, late) => expect(isLate(aLateness(changes), today)).toBe(late));
});

describe('the reason of lateness', () => {
  it('is given by the agency that owes, and only where it is late', () => {
    expect(refuseLateReason(aLateness(), from('so-a', 'officer'), today)).toBeNull();
    expect(refuseLateReason(aLateness(), from('so-b', 'officer'), today)).toMatchObject({ code: 'forbidden' });
    expect(refuseLateReason(aLateness(), from('so-a', 'leader'), today)).toMatchObject({ code: 'forbidden' });
    expect(refuseLateReason(aLateness({ due: today }), from('so-a', 'head'), today)).toMatchObject({
      code: 'not-late',
    });
  });
});
