import { Injectable } from '@nestjs/common';
import type { KeptPolicy, PolicyPlaceBody, ReminderPolicyShape, ShownPolicy } from '#contracts';
import { PlanView } from '#plan';
import { type PolicyChanges, scopesAround, TENANT_SCOPE, withChanges } from './domain/policy-changes.js';
import { defaultPolicy, type ReminderPolicy } from './domain/reminder-policy.js';
import { type FoundPlace, nameIn, placesWithin, PolicyPlaces, scopeOf, TENANT_NAME } from './policy-places.js';
import type { ReminderPolicyEntity } from './reminder-policy.entity.js';
import { ReminderPolicyStore } from './reminder-policy.store.js';

type NamedPlace = Pick<KeptPolicy, 'place' | 'name'>;

/** What holds in one place, and where it comes from. */
@Injectable()
export class ShowReminderPolicy {
  constructor(
    private readonly places: PolicyPlaces,
    private readonly policies: ReminderPolicyStore,
    private readonly plans: PlanView,
  ) {}

  /** Null: there is no such place. */
  async run(tenantId: string, place: PolicyPlaceBody): Promise<ShownPolicy | null> {
    const found = await this.places.find(tenantId, place);
    if (found === null) return null;
    const rows = await this.policies.all(tenantId);
    const changesOf = (scope: string): PolicyChanges | undefined => rows.find((row) => row.scope === scope)?.changes;
    const inherited = scopesAround(aroundOf(found, place)).reduce<ReminderPolicy>(
      (policy, scope) => withChanges(policy, changesOf(scope)),
      defaultPolicy,
    );
    const changes = changesOf(found.scope);
    return {
      ...{ place, name: found.name, changes: changes === undefined ? null : (changes as ShownPolicy['changes']) },
      ...{ inherited: shapeOf(inherited), effective: shapeOf(withChanges(inherited, changes)) },
      kept: keptOf(rows, await this.named(tenantId, found)).filter((kept) => scopeOf(kept.place) !== found.scope),
    };
  }

  /** The places that belong on the same screen, by scope. */
  private async named(tenantId: string, { plan }: FoundPlace): Promise<ReadonlyMap<string, NamedPlace>> {
    const tenant: NamedPlace = { place: { scope: 'tenant' }, name: TENANT_NAME };
    if (plan !== null) {
      const within = [...placesWithin(plan)].map(
        ([scope, place]) => [scope, { place, name: nameIn(plan, place) ?? '' }] as const,
      );
      return new Map([[TENANT_SCOPE, tenant], ...within]);
    }
    const plans = (await this.plans.list(tenantId)).map(({ id: planId, title: name }): NamedPlace => {
      return { place: { scope: 'plan', planId }, name };
    });
    return new Map(plans.map((each) => [scopeOf(each.place), each]));
  }
}

function aroundOf({ plan }: FoundPlace, place: PolicyPlaceBody) {
  const task = place.scope === 'task' ? plan?.tasks.find(({ taskId }) => taskId === place.taskId) : undefined;
  return { scope: place.scope, planId: plan?.planId ?? null, areaCode: task?.areaCode ?? null };
}

function keptOf(rows: readonly ReminderPolicyEntity[], named: ReadonlyMap<string, NamedPlace>): KeptPolicy[] {
  return rows.flatMap(({ scope, changedAt }) => {
    const place = named.get(scope);
    return place === undefined ? [] : [{ ...place, changedAt: changedAt.toISOString() }];
  });
}

function shapeOf({ ladders, after, ...policy }: ReminderPolicy): ReminderPolicyShape {
  const { year, 'half-year': half, quarter, month, week } = ladders;
  const copied = { year: [...year], 'half-year': [...half], quarter: [...quarter], month: [...month], week: [...week] };
  return { ...policy, ladders: copied, after: [...after] };
}
