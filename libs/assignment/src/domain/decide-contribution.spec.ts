import { describe, expect, it } from 'vitest';
import { assignmentStateSchema, contributionStateSchema, type Role } from '#contracts';
import { type ContributionSituation, contributionActions, takesPart } from './decide-contribution.js';

const situation = (changes: Partial<ContributionSituation> = {}): ContributionSituation => ({
  ...{ state: 'awaited', agencyId: 'supporting', leadState: 'assigned', leadAgencyId: 'lead' },
  ...{ approverAgencyId: 'approver', standingAgencyId: 'standing', ...changes },
});
const actor = (agencyId: string, role: Role = 'officer') => ({ accountId: 'a', agencyId, roles: [role] });

describe('contributionActions', () => {
  it.each<[string, Role, string[]]>([
    ['supporting', 'officer', ['give']],
    ['supporting', 'head', ['give']],
    ['supporting', 'administrator', []],
    ['lead', 'officer', ['waive']],
    ['approver', 'officer', []],
    ['approver', 'coordinator', ['waive']],
    ['standing', 'coordinator', ['waive']],
    ['stranger', 'officer', []],
    ['stranger', 'coordinator', []],
    ['stranger', 'leader', ['waive']],
  ])('%s as %s: %j', (agency, role, expected) => {
    expect(contributionActions(situation(), actor(agency, role))).toEqual(expected);
  });

  it('are none once it is settled', () => {
    for (const state of contributionStateSchema.options)
      expect(contributionActions(situation({ state }), actor('supporting'))).toHaveLength(state === 'awaited' ? 1 : 0);
  });

  it('are none while nobody works on it', () => {
    const working = assignmentStateSchema.options.filter(
      (leadState) => contributionActions(situation({ leadState }), actor('supporting')).length > 0,
    );
    expect(working).toEqual(['awaiting_trigger', 'assigned', 'in_progress', 'returned']);
  });

  it('belong to both sides alone', () => {
    expect(['supporting', 'lead', 'approver', 'stranger'].filter((id) => takesPart(situation(), actor(id)))).toEqual([
      'supporting',
      'lead',
    ]);
  });
});
