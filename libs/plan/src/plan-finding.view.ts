import { Injectable } from '@nestjs/common';
import { rollDay } from '#calendar';
import type { PlanFinding } from '#contracts';
import { AnswerSettings } from './answer-settings.js';
import { type AnswerSetting } from './domain/apply-answer.js';
import { type FindingDraft, findingProblems } from './domain/findings.js';
import { scheduleReports } from './domain/regime-schedule.js';
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
        reports: reportsOf(finding, setting),
        problems: findingProblems(finding, setting),
        decidedAt: decidedAt?.toISOString() ?? null,
      };
    });
  }
}

/** As they would be due: rolled by the plan's policy. */
function reportsOf(finding: FindingDraft, { planYear, calendar, rollPolicy }: AnswerSetting): PlanFinding['reports'] {
  const schedule = finding.kind === 'regime' ? scheduleReports(finding, planYear) : null;
  if (schedule?.ok !== true) return [];
  return schedule.reports.map(({ name, window: { from, to }, day, exclusive }) => {
    return { name, from, to, due: rollDay(day, calendar, { policy: rollPolicy, exclusive }).effective };
  });
}
