import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, instantAt, localDate, vietnamCalendar as calendar } from '#calendar';
import { policyChangesSchema } from '#contracts';
import { stageKey } from './next-reminder.js';
import { withChanges } from './policy-changes.js';
import { defaultPolicy } from './reminder-policy.js';
import { type DutyFacts, stageLines } from './reminder-stage.js';

const counts = (min: number, max: number) =>
  fc.uniqueArray(fc.integer({ min, max }), { maxLength: 10 }).map((list) => list.toSorted((one, other) => one - other));
const from = fc.option(fc.integer({ min: 1, max: 60 }));
const ladder = counts(0, 120).map((list) => list.toReversed());
const changes = fc.record(
  {
    ladders: fc.record({ quarter: ladder, week: ladder }, { requiredKeys: [] }),
    after: counts(1, 60),
    afterEvery: fc.integer({ min: 1, max: 60 }),
    afterRepeats: fc.integer({ min: 0, max: 20 }),
    ...{ headFrom: from, coordinatorFrom: from, leaderFrom: from },
    approvalAfter: fc.integer({ min: 1, max: 30 }),
    approvalStandingAfter: from,
    approvalEvery: fc.integer({ min: 1, max: 30 }),
    approvalRepeats: fc.integer({ min: 1, max: 30 }),
  },
  { requiredKeys: [] },
);
const facts = fc
  .record({
    standing: fc.constantFrom<DutyFacts['standing']>('open', 'reported', 'returned'),
    due: fc.integer({ min: 0, max: 700 }).map((days) => addDays(localDate('2026-01-05'), days)),
    length: fc.constantFrom<DutyFacts['length']>('quarter', 'week', 'year'),
  })
  .map((some): DutyFacts => {
    const at = instantAt(some.due, '09:00').getTime();
    const parties = { agencyId: 'lead', approverAgencyId: 'approver', standingAgencyId: 'standing' };
    return { ...some, ...parties, dueVersion: 1, reportedAt: at, returnedAt: at };
  });

describe('any policy that may be saved', () => {
  /** The sweep takes the last stage whose day has come: a line out of order would lose what stands before. */
  it('gives lines in the order of time, each thing to say once', () => {
    fc.assert(
      fc.property(changes, facts, (wanted, duty) => {
        const saved = policyChangesSchema.parse(wanted);
        const lines = stageLines(withChanges(defaultPolicy, saved), duty, calendar);
        for (const line of lines) {
          const days = line.map(({ day }) => day);
          expect(days).toEqual(days.toSorted());
        }
        const keys = lines.flat().map((stage) => `${stageKey(stage)} ${stage.audience}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 200 },
    );
  });
});
