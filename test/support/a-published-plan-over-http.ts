import { expect } from 'vitest';
import { DrainOutbox } from '#rooms';
import type { Cast } from './a-cast.js';
import type { TestApi } from './an-api.js';

/** What a coordinator clicks to put a plan without doubts in force, and all that follows from it. Gives the plan's id. */
export async function aPublishedPlanOverHttp(api: TestApi, cast: Cast, plan: string): Promise<string> {
  const coordinator = await cast.as('coordinator');
  const file = { field: 'file', name: 'plan.txt', bytes: Buffer.from(plan) };
  const { planId } = (await coordinator.upload<{ planId: string }>('/api/plans', file)).body;
  await coordinator.put(`/api/plans/${planId}/standing-agency`, { agencyId: cast.agencies['Sở Nội vụ'] });
  expect((await coordinator.post(`/api/plans/${planId}/publication`)).status).toBe(200);
  await api.app.get(DrainOutbox).run();
  return planId;
}
