import { describe, expect, it } from 'vitest';
import { assignmentActionSchema, assignmentStateSchema } from '#contracts';
import { checkLifeCycle } from './check-life-cycle.js';
import { lifeCycle } from './life-cycle.js';

const check = (table = lifeCycle) =>
  checkLifeCycle(table, assignmentStateSchema.options, assignmentActionSchema.options);

describe('checkLifeCycle', () => {
  it('finds nothing wrong with the table in force', () => {
    expect(check()).toEqual([]);
  });

  it.each(lifeCycle.map(({ action }) => action))('notices when nothing does %s any more', (action) => {
    expect(check(lifeCycle.filter((row) => row.action !== action))).toContain(`nothing does ${action}`);
  });

  it('notices a state that is never reached', () => {
    expect(check(lifeCycle.filter((row) => row.to !== 'reported'))).toContain('state reported is never reached');
  });

  it('notices a dead end', () => {
    const table = lifeCycle
      .filter((row) => row.action !== 'trigger')
      .map((row) => ({ ...row, from: row.from.filter((state) => state !== 'awaiting_trigger') }));
    expect(check(table)).toContain('state awaiting_trigger is a dead end');
  });

  it('notices a way out of a closed state, and a deed that stands twice', () => {
    const reopen = { from: ['completed'], action: 'start', to: 'in_progress', who: 'lead', guards: [] } as const;
    expect(check([...lifeCycle, reopen])).toContain('state completed is not closed');
    expect(check([...lifeCycle, ...lifeCycle])).toContain('assigned × start stands twice');
  });
});
