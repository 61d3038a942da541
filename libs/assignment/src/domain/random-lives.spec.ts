import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '#calendar';
import { assignmentStateSchema } from '#contracts';
import {
  aSituation,
  coordinator,
  leader,
  officer,
  on,
  report,
  standingCoordinator,
  stranger,
} from '../../../../test/support/a-situation.js';
import { type Decision, decide } from './decide.js';
import { findTransition, isClosed } from './life-cycle.js';
import type { Command, Situation } from './situation.js';

const start = localDate('2023-01-03');
const days = fc.integer({ min: 0, max: 500 }).map((count) => addDays(start, count));
const reason = fc.constantFrom('', 'Có lý do');
const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.constant<Command>({ action: 'start' }),
  fc.constant<Command>({ ...report, documentDate: start } as Command),
  fc.constant<Command>({ action: 'approve' }),
  reason.map((text): Command => ({ action: 'return', reason: text })),
  fc.record({ action: fc.constant('trigger' as const), due: days, reason }),
  fc.record({ action: fc.constant('ask-extension' as const), requestedDue: days, reason }),
  fc.record({ action: fc.constant('grant-extension' as const), grantedDue: fc.option(days) }),
  reason.map((text): Command => ({ action: 'refuse-extension', reason: text })),
  // Rare, or few lives would be long.
  fc.constantFrom<Command>({ action: 'start' }, { action: 'start' }, { action: 'cancel', reason: 'Huỷ' }),
);
const actors = fc.constantFrom(officer, coordinator, leader, standingCoordinator, stranger, null);
const deeds = fc.array(fc.record({ command: commands, actor: actors, wait: fc.integer({ min: 0, max: 30 }) }), {
  maxLength: 40,
});
const beginnings = fc.constantFrom<Situation>(
  aSituation(),
  aSituation({ state: 'awaiting_trigger', due: null, dueOriginal: null }),
  aSituation({ due: null, dueOriginal: null }),
);

/** What the database would hold after the deed. */
function live(situation: Situation, command: Command, actorId: string, decision: Decision, today: string): Situation {
  const { due, dueOriginal, dueVersion } = { ...situation, ...decision.changes };
  const sent = { sentBy: actorId, sentOn: localDate(today), evidenced: true };
  const asked = command.action === 'ask-extension' ? { askedBy: actorId, requestedDue: command.requestedDue } : null;
  const decided = command.action === 'grant-extension' || command.action === 'refuse-extension';
  return {
    ...{ ...situation, state: decision.next, due, dueOriginal, dueVersion },
    report: command.action === 'report' ? sent : decision.next === 'reported' ? situation.report : null,
    request: asked ?? (decided || isClosed(decision.next) ? null : situation.request),
  };
}

describe('lives of assignments', () => {
  it('never leave the table, never close by the hand of the agency that owes, and fix lateness once', () => {
    fc.assert(
      fc.property(beginnings, deeds, (beginning, story) => {
        let situation = beginning;
        let today = start;
        let lateness: unknown = null;
        for (const { command, actor, wait } of story) {
          today = addDays(today, wait);
          const decision = decide(situation, command, actor, on(today));
          const closed = isClosed(situation.state);
          expect(closed && decision.ok).toBe(false);
          if (!decision.ok) continue;
          expect(findTransition(situation.state, command.action)).not.toBeNull();
          expect(assignmentStateSchema.options).toContain(decision.next);
          if (isClosed(decision.next)) expect([officer, stranger]).not.toContain(actor);
          if (decision.next === 'completed') {
            expect(lateness).toBeNull();
            lateness = decision.changes;
          }
          if (situation.due !== null && decision.changes.due !== undefined && command.action === 'grant-extension') {
            expect(decision.changes.due > situation.due).toBe(true);
            expect(decision.changes.dueOriginal).toBeUndefined();
          }
          situation = live(situation, command, actor?.accountId ?? '', decision, today);
        }
      }),
    );
  });
});
