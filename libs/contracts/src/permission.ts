import { z } from 'zod';

/** Everything a signed-in person may be allowed to do; each route asks for one. */
export const permissionSchema = z.enum([
  'session.own',
  'directory.read',
  'directory.write',
  'account.manage',
  'plan.read',
  'plan.prepare',
  'plan.publish',
  'assignment.read',
  'assignment.report',
  'assignment.decide',
  'assignment.steer',
  'mail.shape',
  'mail.schedule',
  'contribution.waive',
  'letter.read',
  'letter.resend',
  'channel.manage',
  'compilation.ask',
  'summary.read',
  'paper.frame',
  'summary.prepare',
  'regime.keep',
  'feed.keep',
  'reminder.shape',
  'tthc.read',
  'tthc.enter',
  'tthc.manage',
  'notice.read',
  'notice.issue',
]);

export type Permission = z.infer<typeof permissionSchema>;
