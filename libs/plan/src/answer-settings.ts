import { Injectable } from '@nestjs/common';
import { localDate, vietnamCalendar } from '#calendar';
import { LoadDirectory } from '#directory';
import { Clock } from '#platform';
import type { AnswerSetting } from './domain/apply-answer.js';
import { issuerView } from './domain/issuer-view.js';
import { PlanMemoryStore } from './plan-memory.store.js';
import type { PlanEntity } from './plan.entity.js';

type Of = Pick<PlanEntity, 'planYear' | 'rollPolicy' | 'issuer'>;

/** What an answer is judged by: directory, calendar, today, whose plan it is, and what that issuer answered before. */
@Injectable()
export class AnswerSettings {
  constructor(
    private readonly directories: LoadDirectory,
    private readonly memories: PlanMemoryStore,
    private readonly clock: Clock,
  ) {}

  async load(tenantId: string): Promise<(plan: Of) => Required<AnswerSetting>> {
    const directory = await this.directories.run(tenantId);
    const memoryOf = await this.memories.load(tenantId);
    const today = localDate(this.clock.today());
    return ({ planYear, rollPolicy, issuer }) => ({
      ...{ directory, issuer: issuerView(issuer), today, memory: memoryOf(issuer, planYear) },
      ...{ planYear, rollPolicy, calendar: vietnamCalendar },
    });
  }
}
