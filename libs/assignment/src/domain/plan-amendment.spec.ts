import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vietnamCalendar } from '#calendar';
import type { AssignmentState } from '#contracts';
import { aDirectory, aGroup, aLead, aPublishedPlan, aTask } from '../../../../test/support/a-published-plan.js';
import { expandPlan, type NewAssignment } from './expand-plan.js';
import { type AmendmentStep, droppedKey, planAmendment, type StandingAssignment } from './plan-amendment.js';

const directory = aDirectory();
const justice = aLead(directory, 'Sở Tư pháp');
const finance = aLead(directory, 'Sở Tài chính');
const expand = (...tasks: Parameters<typeof aPublishedPlan>[1]) =>
  expandPlan(aPublishedPlan(directory, tasks), directory, vietnamCalendar);

const standing = (assignments: readonly NewAssignment[], state: AssignmentState = 'assigned'): StandingAssignment[] =>
  assignments.map((assignment, at) => ({ ...assignment, id: `a${String(at + 1)}`, state }));
const kinds = (steps: readonly AmendmentStep[]) => steps.map(({ kind }) => kind);

/** What `apply-amendment` makes of the steps. */
function apply(before: readonly StandingAssignment[], steps: readonly AmendmentStep[]): StandingAssignment[] {
  const untouched = before.filter(({ state }) => state === 'superseded');
  const done = steps.map((step, at): StandingAssignment => {
    if (step.kind === 'add') return { ...step.assignment, id: `n${String(before.length + at)}` };
    if (step.kind === 'drop')
      return { ...step.assignment, state: 'superseded', occurrence: droppedKey(step.assignment.occurrence, 2) };
    return { ...step.assignment, ...step.changes };
  });
  return [...untouched, ...done];
}

describe('planAmendment', () => {
  it.each([
    ['nothing', 'Quý II/2023', 'Quý II/2023', ['keep']],
    ['a moved day', 'Quý II/2023', 'Quý III/2023', ['move']],
    ['a day that becomes two', 'Quý II/2023', 'Quý III/2023 và Quý IV/2023', ['drop', 'add', 'add']],
    [
      'quarters that become months',
      'Hằng quý',
      'Hằng tháng',
      [...Array<string>(4).fill('keep'), ...Array<string>(8).fill('add')],
    ],
    ['one quarter fewer', 'Hằng quý', 'Quý I/2023', ['keep', 'drop', 'drop', 'drop']],
    ['a day where there was an event', 'Khi có hướng dẫn', 'Quý II/2023', ['drop', 'add']],
  ])('%s', (_, before, after, expected) => {
    const steps = planAmendment(standing(expand(aTask(before, [justice]))), expand(aTask(after, [justice])));
    expect(kinds(steps)).toEqual(expected);
  });

  it('hands work over by ending one assignment and making another', () => {
    const steps = planAmendment(
      standing(expand(aTask('Quý II/2023', [justice]))),
      expand(aTask('Quý II/2023', [finance])),
    );
    expect(steps.map(({ kind, assignment }) => [kind, assignment.agencyName])).toEqual([
      ['drop', 'Sở Tư pháp'],
      ['add', 'Sở Tài chính'],
    ]);
  });

  it('leaves done work its day, and asks for it no second time', () => {
    const done = standing(expand(aTask('Quý II/2023', [justice])), 'completed');
    const [step, ...others] = planAmendment(done, expand(aTask('Quý III/2023', [justice])));
    expect(step).toMatchObject({ kind: 'keep', changes: { occurrence: '2023-09-30' } });
    expect(step).not.toHaveProperty('changes.due');
    expect(others).toEqual([]);
    expect(planAmendment(done, [])).toEqual([]);
  });

  it('keeps an extension and a day given by an event', () => {
    const plan = expand(aTask('Quý II/2023', [justice]));
    const extended = standing(plan).map((each) => ({
      ...each,
      due: plan[0]?.due ?? null,
      state: 'in_progress' as const,
    }));
    expect(kinds(planAmendment(extended, plan))).toEqual(['keep']);
    const waiting = expand(aTask('Khi có hướng dẫn', [justice]));
    const day = plan[0]?.due ?? null;
    const triggered = standing(waiting).map((each) => ({ ...each, due: day, dueNominal: day }));
    expect(planAmendment(triggered, waiting)).toMatchObject([{ kind: 'keep', changes: {} }]);
  });

  it('has nothing left to do once it is done, whatever changed', () => {
    const deadline = fc.constantFrom(
      'Quý I/2023',
      'Hằng quý',
      'Hằng tháng',
      'Thường xuyên',
      'Khi có hướng dẫn',
      'Tháng 8/2023',
    );
    const lead = fc.constantFrom(justice, finance, aGroup('UBND cấp huyện'));
    const version = fc
      .array(fc.record({ deadline, lead, id: fc.integer({ min: 1, max: 4 }) }), { maxLength: 4 })
      .map((rows) => [...new Map(rows.map((row) => [row.id, row])).values()])
      .map((rows) => expand(...rows.map((row) => aTask(row.deadline, [row.lead], { position: row.id }))));
    const state = fc.constantFrom<AssignmentState>(
      'assigned',
      'in_progress',
      'reported',
      'completed',
      'cancelled',
      'superseded',
    );
    fc.assert(
      fc.property(version, version, fc.array(state, { minLength: 1, maxLength: 7 }), (before, after, states) => {
        const held = standing(before).map((each, at) => ({
          ...each,
          state: states[at % states.length] ?? 'assigned',
          occurrence: states[at % states.length] === 'superseded' ? droppedKey(each.occurrence, 1) : each.occurrence,
        }));
        const made = apply(held, planAmendment(held, after));
        for (const step of planAmendment(made, after)) expect(step).toMatchObject({ kind: 'keep', changes: {} });
        const keys = made.map(({ taskId, agencyId, occurrence }) => `${taskId} ${agencyId} ${occurrence}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 300 },
    );
  });
});
