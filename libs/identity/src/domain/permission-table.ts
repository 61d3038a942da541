import type { Permission, Role } from '#contracts';

/**
 * How far a permission reaches: one's own account, what one's agency owes, what one's agency approves or coordinates as the standing
 * agency, or everything of the tenant.
 */
export type Reach = 'own' | 'agency' | 'approver' | 'tenant';

type Grants = Readonly<Partial<Record<Role, Reach>>>;

const everyone = (reach: Reach): Grants => ({
  officer: reach,
  head: reach,
  coordinator: reach,
  leader: reach,
  administrator: reach,
});

/** Who may do what. A role that is not named may not. */
export const permissionTable: Readonly<Record<Permission, Grants>> = {
  'session.own': everyone('own'),
  'directory.read': everyone('tenant'),
  'directory.write': { coordinator: 'tenant', administrator: 'tenant' },
  'account.manage': { administrator: 'tenant' },
  'plan.read': everyone('tenant'),
  'plan.prepare': { coordinator: 'tenant', administrator: 'tenant' },
  'plan.publish': { coordinator: 'tenant' },
  'assignment.read': {
    officer: 'agency',
    head: 'agency',
    coordinator: 'tenant',
    leader: 'tenant',
    administrator: 'tenant',
  },
  'assignment.report': { officer: 'agency', head: 'agency', coordinator: 'agency' },
  'assignment.decide': { coordinator: 'approver', leader: 'tenant' },
  'assignment.steer': { coordinator: 'approver', leader: 'tenant' },
  'mail.shape': { officer: 'agency', head: 'agency', coordinator: 'tenant', administrator: 'tenant' },
  'mail.schedule': { coordinator: 'tenant' },
  'contribution.waive': { officer: 'agency', head: 'agency', coordinator: 'approver', leader: 'tenant' },
  'letter.read': { coordinator: 'tenant', administrator: 'tenant' },
  'letter.resend': { coordinator: 'tenant', administrator: 'tenant' },
  'channel.manage': { coordinator: 'tenant', administrator: 'tenant' },
  // Whose subject is read under a permission of its own: the step asks for that too.
  'compilation.ask': everyone('tenant'),
  'summary.read': everyone('tenant'),
  'paper.frame': { coordinator: 'tenant' },
  'summary.prepare': { coordinator: 'tenant' },
  'regime.keep': { coordinator: 'tenant' },
  'feed.keep': {
    officer: 'agency',
    head: 'agency',
    coordinator: 'tenant',
    leader: 'agency',
    administrator: 'tenant',
  },
  'reminder.shape': { coordinator: 'tenant' },
  'tthc.read': {
    officer: 'agency',
    head: 'agency',
    coordinator: 'tenant',
    leader: 'tenant',
    administrator: 'tenant',
  },
  'tthc.enter': { officer: 'agency', head: 'agency', coordinator: 'tenant' },
  'notice.read': { coordinator: 'tenant', leader: 'tenant', administrator: 'tenant' },
  'notice.issue': { coordinator: 'tenant' },
  'tthc.manage': { coordinator: 'tenant', administrator: 'tenant' },
};
