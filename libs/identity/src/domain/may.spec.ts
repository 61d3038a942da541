import { describe, expect, it } from 'vitest';
import { permissionSchema, roleSchema, type Permission, type Role } from '#contracts';
import type { Actor } from './actor.js';
import { may, permissionsOf, reachesTenant } from './may.js';

const anActor = (roles: Role[], agencyId: string | null = 'agency-a'): Actor => ({
  accountId: 'account',
  tenantId: 'tenant',
  personId: 'person',
  agencyId,
  roles,
  displayName: 'Chuyên viên',
});

const own = { tenantId: 'tenant', agencyId: 'agency-a', approverAgencyId: 'agency-s' };
const others = { tenantId: 'tenant', agencyId: 'agency-b', approverAgencyId: 'agency-s' };
const approvedByOwn = { tenantId: 'tenant', agencyId: 'agency-b', approverAgencyId: 'agency-a' };

describe('may', () => {
  const table: [Role, Permission, object, boolean][] = [
    ['officer', 'assignment.read', own, true],
    ['officer', 'assignment.read', others, false],
    ['officer', 'assignment.report', own, true],
    ['officer', 'assignment.decide', approvedByOwn, false],
    ['head', 'assignment.report', own, true],
    ['head', 'assignment.read', others, false],
    ['head', 'plan.prepare', own, false],
    ['coordinator', 'assignment.read', others, true],
    ['coordinator', 'assignment.decide', approvedByOwn, true],
    ['coordinator', 'assignment.decide', others, false],
    ['coordinator', 'assignment.report', others, false],
    ['coordinator', 'plan.publish', own, true],
    ['coordinator', 'account.manage', own, false],
    ['leader', 'assignment.decide', others, true],
    ['leader', 'assignment.report', own, false],
    ['leader', 'plan.publish', own, false],
    ['officer', 'mail.shape', own, true],
    ['officer', 'mail.shape', others, false],
    ['officer', 'mail.schedule', own, false],
    ['coordinator', 'mail.shape', others, true],
    ['coordinator', 'mail.schedule', own, true],
    ['leader', 'mail.shape', own, false],
    ['administrator', 'mail.shape', others, true],
    ['administrator', 'mail.schedule', own, false],
    ['administrator', 'account.manage', own, true],
    ['administrator', 'plan.publish', own, false],
    ['administrator', 'assignment.decide', approvedByOwn, false],
  ];
  it.each(table)('%s · %s · %j → %s', (role, permission, subject, allowed) => {
    expect(may(anActor([role]), permission, subject as typeof own)).toBe(allowed);
  });

  it('never reaches into another tenant', () => {
    for (const role of roleSchema.options)
      for (const permission of permissionSchema.options)
        expect(may(anActor([role]), permission, { ...own, tenantId: 'another' })).toBe(false);
  });

  it('adds up the roles of one person', () => {
    const both = anActor(['officer', 'coordinator']);
    expect(may(both, 'assignment.report', own)).toBe(true);
    expect(may(both, 'assignment.decide', approvedByOwn)).toBe(true);
    expect(reachesTenant(both, 'assignment.read')).toBe(true);
    expect(reachesTenant(anActor(['officer']), 'assignment.read')).toBe(false);
  });

  it('gives a person of no agency nothing that belongs to an agency', () => {
    const homeless = anActor(['officer', 'coordinator'], null);
    expect(may(homeless, 'assignment.report', { ...own, agencyId: null })).toBe(false);
    expect(may(homeless, 'assignment.decide', { ...own, approverAgencyId: null })).toBe(false);
  });

  it('gives a person of no role nothing at all', () => {
    expect(permissionsOf(anActor([]))).toEqual([]);
  });

  it('lets only administrators keep accounts', () => {
    const keepers = roleSchema.options.filter((role) => permissionsOf(anActor([role])).includes('account.manage'));
    expect(keepers).toEqual(['administrator']);
  });
});
