import type { Transaction } from '#platform';
import type { PlanEntity } from './plan.entity.js';
import type { PlanStore } from './plan.store.js';

export interface NotADraft {
  readonly ok: false;
  readonly code: 'not-found' | 'already-published';
  readonly message: string;
}

/** The plan, locked, as long as it may still be changed. */
export async function findDraft(
  plans: PlanStore,
  tx: Transaction,
  { tenantId, planId }: { readonly tenantId: string; readonly planId: string },
): Promise<{ readonly ok: true; readonly plan: PlanEntity } | NotADraft> {
  const plan = await plans.lock(tx, tenantId, planId);
  if (plan === null) return refuseNotFound('Không tìm thấy kế hoạch này.');
  if (plan.status === 'draft') return { ok: true, plan };
  return { ok: false, code: 'already-published', message: 'Kế hoạch đã phát hành nên không sửa được nữa.' };
}

export function refuseNotFound(message: string): NotADraft {
  return { ok: false, code: 'not-found', message };
}
