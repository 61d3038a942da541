import { Injectable } from '@nestjs/common';
import type { PolicyPlaceBody } from '#contracts';
import { LoadPublishedPlan, type PublishedPlan } from '#plan';
import { areaScope, planScope, TENANT_SCOPE, taskScope } from './domain/policy-changes.js';

/** A place that is really there. */
export interface FoundPlace {
  readonly scope: string;
  /** For people. */
  readonly name: string;
  /** The plan it lies in; null: all of the tenant. */
  readonly plan: PublishedPlan | null;
}

export const TENANT_NAME = 'Toàn cơ quan ban hành';

/** Places of published plans only: before that nobody is reminded. */
@Injectable()
export class PolicyPlaces {
  constructor(private readonly plans: LoadPublishedPlan) {}

  async find(tenantId: string, place: PolicyPlaceBody): Promise<FoundPlace | null> {
    if (place.scope === 'tenant') return { scope: TENANT_SCOPE, name: TENANT_NAME, plan: null };
    const plan = (await this.plans.run(tenantId, place.planId))?.plan ?? null;
    const name = plan && nameIn(plan, place);
    return plan && name !== null ? { scope: scopeOf(place), name, plan } : null;
  }
}

export function scopeOf(place: PolicyPlaceBody): string {
  switch (place.scope) {
    case 'tenant':
      return TENANT_SCOPE;
    case 'plan':
      return planScope(place.planId);
    case 'area':
      return areaScope(place.planId, place.areaCode);
    case 'task':
      return taskScope(place.taskId);
  }
}

/** The places of a plan where changes can be kept, by scope: itself, its areas, its tasks. */
export function placesWithin(plan: PublishedPlan): Map<string, PolicyPlaceBody> {
  const { planId } = plan;
  const taskIds = [...plan.tasks.map(({ taskId }) => taskId), ...plan.regimes.map(({ findingId }) => findingId)];
  const places: PolicyPlaceBody[] = [
    { scope: 'plan', planId },
    ...plan.areas.map(({ code: areaCode }) => ({ scope: 'area' as const, planId, areaCode })),
    ...taskIds.map((taskId) => ({ scope: 'task' as const, planId, taskId })),
  ];
  return new Map(places.map((place) => [scopeOf(place), place]));
}

/** Null: not there. */
export function nameIn(plan: PublishedPlan, place: PolicyPlaceBody): string | null {
  if (place.scope === 'area') {
    const area = plan.areas.find(({ code }) => code === place.areaCode);
    return area === undefined ? null : `Lĩnh vực ${area.code}. ${area.name}`;
  }
  if (place.scope === 'task') {
    const task = plan.tasks.find(({ taskId }) => taskId === place.taskId);
    if (task !== undefined) return `Nhiệm vụ ${task.row ?? String(task.position)}. ${task.title}`;
    const regime = plan.regimes.find(({ findingId }) => findingId === place.taskId);
    return regime === undefined ? null : `Chế độ báo cáo (vị trí ${String(regime.position)})`;
  }
  return place.scope === 'plan' ? plan.title : TENANT_NAME;
}
