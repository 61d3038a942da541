import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import type { NewAssignment } from './expand-plan.js';
import { isStill, type RegimeRule, regimeSteps } from './regime-steps.js';

const day = localDate;
const report = (occurrence: string, due: string, agencyId = 'a'): NewAssignment => ({
  ...{ taskId: 't', taskPosition: 1, row: null, areaCode: null, areaName: null, title: 'Báo cáo', deliverable: null },
  ...{ deadlineText: null, agencyId, agencyName: 'Sở A', approverAgencyId: 's', approverAgencyName: 'Sở Nội vụ' },
  ...{ standingAgencyId: 's', occurrence, kind: 'periodic-report', state: 'assigned', dueNominal: day(due) },
  ...{ due: day(due), exclusive: false, period: 'quarter', rollPolicy: 'forward', coordinating: [], condition: null },
  explanation: '',
});
type Standing = Parameters<typeof regimeSteps>[0][number];
const standing = (of: NewAssignment, changes: Partial<Standing> = {}): Standing => ({
  ...{ ...of, id: `${of.agencyId} ${of.occurrence}`, successionId: null, ...changes },
});
/** Saved on 16 March: quarter I has ended, and is due on the 17th. */
const rule: RegimeRule = {
  ...{ today: day('2026-03-16'), changed: true },
  isOver: (occurrence) => occurrence === 'q1',
};
const q1 = report('q1', '2026-03-17');
const h1 = report('h1', '2026-06-17');
const said = (held: readonly Standing[], owed: readonly NewAssignment[], changes: Partial<RegimeRule> = {}) =>
  regimeSteps(held, owed, { ...rule, ...changes })
    .filter((step) => !isStill(step))
    .map(({ kind, assignment }) => `${kind} ${assignment.agencyId} ${assignment.occurrence}`);

describe('what a regime does to what is owed under it', () => {
  it('is nothing while it asks for what is owed', () => {
    expect(said([standing(q1), standing(h1)], [q1, h1])).toEqual([]);
  });

  it('moves what lies ahead to another day, and nothing that was due or sent', () => {
    const later = [report('q1', '2026-03-20'), report('h1', '2026-06-22')];
    expect(said([standing(q1), standing(h1)], later)).toEqual(['move a q1', 'move a h1']);
    const [past, sent] = [standing(q1, { due: day('2026-03-13') }), standing(h1, { state: 'reported' })];
    expect(said([past, sent], later)).toEqual([]);
  });

  it('closes what it asks for no more, but for the debt of a window that had ended', () => {
    expect(said([standing(q1), standing(h1)], [])).toEqual(['drop a h1']);
    expect(said([standing(h1, { state: 'completed' }), standing(h1, { state: 'superseded' })], [])).toEqual([]);
  });

  it('asks whoever joins for the windows that had not ended', () => {
    expect(said([], [q1, h1, report('h1', '2026-06-17', 'b')])).toEqual(['add a h1', 'add b h1']);
  });

  it('leaves what was cancelled cancelled', () => {
    expect(said([standing(h1, { state: 'cancelled' })], [h1])).toEqual([]);
  });

  it('takes nothing from anybody when only its agencies are looked at anew', () => {
    const joined = report('h1', '2026-06-17', 'b');
    expect(said([standing(h1)], [report('h1', '2026-06-22'), joined], { changed: false })).toEqual(['add b h1']);
    expect(said([standing(h1)], [joined], { changed: false })).toEqual(['add b h1']);
  });

  it('leaves what came by a succession with the heir, unless nobody owes any more', () => {
    const inherited = standing(h1, { successionId: 's1' });
    expect(said([inherited], [report('h1', '2026-06-17', 'b')])).toEqual(['add b h1']);
    expect(said([inherited], [])).toEqual(['drop a h1']);
  });
});
