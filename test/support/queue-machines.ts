import { inject } from 'vitest';

/** Both queue machines, for `describe.each`: the same code must do on either. Redis is left out where it is not installed. */
export function queueMachines(): { machine: string; redisUrl: string | null }[] {
  const redisUrl = inject('redisUrl');
  const postgres = { machine: 'PostgreSQL', redisUrl: null };
  return redisUrl ? [postgres, { machine: 'Redis', redisUrl }] : [postgres];
}
