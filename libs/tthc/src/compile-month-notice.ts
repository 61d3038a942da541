import { Injectable } from '@nestjs/common';
import type { FrameChanges, NoticeCheck, NoticeLevel, NoticeModel, TthcMonth } from '#contracts';
import { compileNotice } from './domain/compile-notice.js';
import { checkNotice } from './domain/notice-checks.js';
import { monthBefore } from './domain/tthc-window.js';
import { CarryGapsView } from './carry-gaps.view.js';
import { LoadNoticeFrame } from './load-notice-frame.js';
import { NoticeFactsView } from './notice-facts.view.js';
import { OwedReturns } from './owed-returns.js';

export interface CompiledNotice {
  readonly model: NoticeModel;
  readonly checks: NoticeCheck[];
}

/** A month's notice as its returns stand at this moment, and what stands against it. */
@Injectable()
export class CompileMonthNotice {
  constructor(
    private readonly frame: LoadNoticeFrame,
    private readonly facts: NoticeFactsView,
    private readonly gaps: CarryGapsView,
    private readonly owed: OwedReturns,
  ) {}

  /** @param frame what the office wants otherwise in its paper; left out: what is kept of it */
  async run(tenantId: string, month: TthcMonth, frame?: FrameChanges): Promise<CompiledNotice> {
    const [before, yearAgo] = [monthBefore(month), sameMonthLastYear(month)];
    const owed = await this.owed.run(tenantId, month);
    const facts = {
      ...{ month, ...(await this.frame.run(tenantId, month, frame)) },
      ...(await this.facts.ofMonth(tenantId, month)),
      monthBefore: { month: before, figures: await this.facts.sumsByAgency(tenantId, before) },
      yearBefore: { month: yearAgo, figures: await this.facts.sumOfMonth(tenantId, yearAgo) },
      owing: owed.map(({ agencyId, agencyName, level }) => ({
        ...{ agencyId, agency: agencyName, level: level as NoticeLevel },
      })),
    };
    return {
      model: compileNotice(facts),
      checks: checkNotice({ ...facts, gaps: await this.gaps.ofMonth(tenantId, month) }),
    };
  }
}

const sameMonthLastYear = (month: TthcMonth): TthcMonth => `${String(Number(month.slice(0, 4)) - 1)}${month.slice(4)}`;
