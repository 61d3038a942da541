import { Injectable } from '@nestjs/common';
import type { PlanFinding } from '#contracts';
import { AnswerSettings } from './answer-settings.js';
import { findingProblems } from './domain/findings.js';
import { PlanFindingStore } from './plan-finding.store.js';
import { PlanStore } from './plan.store.js';

@Injectable()
export class PlanFindingView {
  constructor(
    private readonly plans: PlanStore,
    private readonly findings: PlanFindingStore,
    private readonly settings: AnswerSettings,
  ) {}

  /** In the order of the document; null when there is no such plan. */
  async list(tenantId: string, planId: string): Promise<PlanFinding[] | null> {
    const plan = await this.plans.find(tenantId, planId);
    if (plan === null) return null;
    const setting = (await this.settings.load(tenantId))(plan);
    return (await this.findings.all({ tenantId, planId })).map((finding): PlanFinding => {
      const { id, position, kind, status, text, deadlineText, deadline, to, target, reason, decidedAt } = finding;
      return {
        ...{ id, position, kind, status, text, deadlineText, to, target, reason },
        ...{
          lines: [...finding.lines],
          who: [...finding.who],
          leads: [...finding.leads],
          periods: [...finding.periods],
        },
        deadline: deadline && { ...deadline },
        problems: findingProblems(finding, setting),
        decidedAt: decidedAt?.toISOString() ?? null,
      };
    });
  }
}
