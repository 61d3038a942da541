import { Injectable } from '@nestjs/common';
import type { SummaryText } from '#contracts';
import { ReportPlansView } from '#plan';
import { draftText, type WrittenParagraph } from './domain/carried-text.js';
import { isTargetMet } from './domain/is-target-met.js';
import { mayWriteArea } from './domain/may-write-area.js';
import { targetOf } from './gather-beside.js';
import { LoadReportSetting } from './load-report-setting.js';
import type { ReportKey } from './summary-snapshot.store.js';
import { SummaryTextStore } from './summary-text.store.js';

/** The editor of a report: the words and values saved for it, and drafts carried over where there are none. */
@Injectable()
export class SummaryTextView {
  constructor(
    private readonly settings: LoadReportSetting,
    private readonly plans: ReportPlansView,
    private readonly text: SummaryTextStore,
  ) {}

  /** As an agency sees it; null when there is no such plan. */
  async find(key: ReportKey, agencyId: string | null): Promise<SummaryText | null> {
    const setting = await this.settings.run(key.tenantId, key.planId);
    if (setting === null) return null;
    const { planYear: year, areas } = setting;
    const own = { code: '', name: 'Chung' };
    const shown = [own, ...areas.map(({ code, name }) => ({ code, name }))];
    const written = await this.written(key, year);
    const measures = new Map((await this.text.measuresOf(key)).map((measure) => [measure.targetId, measure]));
    return {
      areas: shown.map((area) => ({ ...area, mayWrite: mayWriteArea(agencyId, area.code, setting) })),
      paragraphs: draftText(
        shown.map(({ code }) => code),
        written,
        { year, window: key.window },
      ),
      targets: setting.targets.map((each) => {
        const target = targetOf(each);
        const { measured = null, note = null } = measures.get(each.id) ?? {};
        const met = isTargetMet(target.comparator, target.values, measured);
        return { ...target, measured, note, met, mayMeasure: mayWriteArea(agencyId, target.area, setting) };
      }),
    };
  }

  private async written({ tenantId, planId }: ReportKey, year: number): Promise<WrittenParagraph[]> {
    const last = await this.plans.yearBefore(tenantId, planId);
    const all = await this.text.paragraphsOf(tenantId, last ? [planId, last.id] : [planId]);
    return all.map((each) => ({
      ...{ area: each.areaCode, topic: each.topic, text: each.text, window: each.windowCode },
      year: each.planId === planId ? year : year - 1,
    }));
  }
}
