import { Injectable } from '@nestjs/common';
import { Clock, type Transaction } from '#platform';
import type { FindingsOrder } from './domain/findings.js';
import { PlanJournal } from './plan-journal.js';

/** Who decided about the plan's prose, and when. */
@Injectable()
export class FindingJournal {
  constructor(
    private readonly clock: Clock,
    private readonly journal: PlanJournal,
  ) {}

  stamp(actorId: string | null): { readonly decidedBy: string | null; readonly decidedAt: Date } {
    return { decidedBy: actorId, decidedAt: this.clock.now() };
  }

  async write(tx: Transaction, order: FindingsOrder, decided: readonly string[]): Promise<void> {
    if (decided.length === 0) return;
    const { tenantId, actorId, planId, decision } = order;
    const detail = { decision: decision.decision, findings: decided };
    await this.journal.write(tx, { tenantId, actorId, planId, event: 'plan.findings-decided', detail });
  }
}
