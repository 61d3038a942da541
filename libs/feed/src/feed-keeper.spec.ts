import { describe, expect, it } from 'vitest';
import type { Role } from '#contracts';
import type { Actor } from '#identity';
import { keepsFeed } from './feed-keeper.js';

const anActor = (role: Role): Actor => ({
  ...{ accountId: 'me', tenantId: 'tenant', personId: null, agencyId: 'agency-a', roles: [role], displayName: 'A' },
});

describe('keepsFeed', () => {
  it.each<[Role, 'agency' | 'person', string, boolean]>([
    ['officer', 'agency', 'agency-a', true],
    ['officer', 'agency', 'agency-b', false],
    ['head', 'agency', 'agency-a', true],
    ['leader', 'agency', 'agency-b', false],
    ['coordinator', 'agency', 'agency-b', true],
    ['administrator', 'agency', 'agency-b', true],
    ['officer', 'person', 'me', true],
    ['officer', 'person', 'another', false],
    ['administrator', 'person', 'another', false],
  ])('%s · feed of %s %s → %s', (role, scope, ownerId, keeps) => {
    expect(keepsFeed(anActor(role), { tenantId: 'tenant', scope, ownerId })).toBe(keeps);
  });

  it('never reaches into another tenant', () => {
    for (const [scope, ownerId] of [['agency', 'agency-a'] as const, ['person', 'me'] as const])
      expect(keepsFeed(anActor('coordinator'), { tenantId: 'other', scope, ownerId })).toBe(false);
  });

  it('gives nothing to a person of no role', () => {
    const owner = { tenantId: 'tenant', scope: 'person', ownerId: 'me' } as const;
    expect(keepsFeed({ ...anActor('officer'), roles: [] }, owner)).toBe(false);
  });
});
