import type { ReminderPolicy } from './reminder-policy.js';

/** What a plan, an area or a task wants otherwise; what is not named stays as it is. */
export type PolicyChanges = Partial<Omit<ReminderPolicy, 'ladders'>> & {
  readonly ladders?: Partial<ReminderPolicy['ladders']>;
};

/** Where changes apply: a whole tenant, one plan, one of its areas, one task. The narrower scope speaks last. */
export interface PolicyPlace {
  readonly planId: string;
  readonly areaCode: string | null;
  readonly taskId: string;
}

export const TENANT_SCOPE = 'tenant';

/** The scopes that a duty stands in, widest first. */
export function scopesOf({ planId, areaCode, taskId }: PolicyPlace): string[] {
  const area = areaCode === null ? [] : [areaScope(planId, areaCode)];
  return [TENANT_SCOPE, planScope(planId), ...area, taskScope(taskId)];
}

export function planScope(planId: string): string {
  return `plan:${planId}`;
}

export function areaScope(planId: string, areaCode: string): string {
  return `area:${planId}:${areaCode}`;
}

export function taskScope(taskId: string): string {
  return `task:${taskId}`;
}

/** The policy of one place: the wider one with the narrower changes laid over it. */
export function policyOf(
  base: ReminderPolicy,
  changes: ReadonlyMap<string, PolicyChanges>,
  place: PolicyPlace,
): ReminderPolicy {
  return scopesOf(place).reduce((policy, scope) => withChanges(policy, changes.get(scope)), base);
}

export function withChanges(policy: ReminderPolicy, changes: PolicyChanges | undefined): ReminderPolicy {
  if (changes === undefined) return policy;
  return { ...policy, ...changes, ladders: { ...policy.ladders, ...changes.ladders } };
}

/** The scopes wider than a place, widest first: what holds there when the place itself wants nothing. */
export function scopesAround(of: {
  readonly scope: 'tenant' | 'plan' | 'area' | 'task';
  readonly planId: string | null;
  /** The task's. */
  readonly areaCode: string | null;
}): string[] {
  if (of.scope === 'tenant' || of.planId === null) return [];
  if (of.scope === 'plan') return [TENANT_SCOPE];
  const area = of.scope === 'task' && of.areaCode !== null ? [areaScope(of.planId, of.areaCode)] : [];
  return [TENANT_SCOPE, planScope(of.planId), ...area];
}
