import { Injectable } from '@nestjs/common';
import { localDate, vietnamCalendar } from '#calendar';
import { Clock } from '#platform';
import {
  type ContributionDays,
  type ExpectedSupport,
  expectedSupport,
  type SupportedWork,
} from '../domain/expected-support.js';
import { FindSupporters } from './find-supporters.js';

export interface SupportQuestion {
  readonly tenantId: string;
  readonly planId: string;
  readonly daysBefore: ContributionDays;
}

/** Whom publishing this work today would ask to support it. */
@Injectable()
export class PreviewSupport {
  constructor(
    private readonly supporters: FindSupporters,
    private readonly clock: Clock,
  ) {}

  async run(
    { tenantId, planId, daysBefore }: SupportQuestion,
    work: readonly SupportedWork[],
  ): Promise<ExpectedSupport> {
    const find = await this.supporters.load(tenantId);
    const askedOn = localDate(this.clock.today());
    return expectedSupport(work, find, { planId, askedOn, daysBefore, calendar: vietnamCalendar });
  }
}
