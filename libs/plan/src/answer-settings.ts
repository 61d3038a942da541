import { Injectable } from '@nestjs/common';
import { localDate, vietnamCalendar } from '#calendar';
import { LoadDirectory } from '#directory';
import { Clock } from '#platform';
import type { AnswerSetting } from './domain/apply-answer.js';
import { issuerView } from './domain/issuer-view.js';
import type { PlanEntity } from './plan.entity.js';

type Of = Pick<PlanEntity, 'planYear' | 'rollPolicy' | 'issuer'>;

/** What an answer is judged by: directory, calendar, today, whose plan it is. */
@Injectable()
export class AnswerSettings {
  constructor(
    private readonly directories: LoadDirectory,
    private readonly clock: Clock,
  ) {}

  async load(tenantId: string): Promise<(plan: Of) => AnswerSetting> {
    const directory = await this.directories.run(tenantId);
    const today = localDate(this.clock.today());
    return ({ planYear, rollPolicy, issuer }) => {
      return { directory, issuer: issuerView(issuer), today, planYear, rollPolicy, calendar: vietnamCalendar };
    };
  }
}
