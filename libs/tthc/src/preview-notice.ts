import { Injectable } from '@nestjs/common';
import { localDate } from '#calendar';
import type { FrameChanges, NoticeModel, TthcMonth } from '#contracts';
import { type FrameOutcome, refusalOf } from '#papers';
import { Clock } from '#platform';
import { CompileMonthNotice } from './compile-month-notice.js';
import { DEFAULT_SETTING, monthBefore, monthOfDay } from './domain/tthc-window.js';
import { renderNoticePage } from './notice-rendering/render-notice.js';
import { NoticeStore } from './notice.store.js';
import { TthcSettingStore } from './tthc-setting.store.js';

/** Agencies listed in a preview: it shows the frame, and is drawn again at every change. */
const AGENCIES_SHOWN = 30;

export type NoticePreviewed =
  { readonly ok: true; readonly html: string } | Extract<FrameOutcome, { readonly ok: false }>;

/** The notice as it would look with a frame that is not saved: of the newest month that has one, else of the last that has ended. */
@Injectable()
export class PreviewNotice {
  constructor(
    private readonly compile: CompileMonthNotice,
    private readonly notices: NoticeStore,
    private readonly settings: TthcSettingStore,
    private readonly clock: Clock,
  ) {}

  async run(tenantId: string, frame: FrameChanges): Promise<NoticePreviewed> {
    const refusal = refusalOf('tthc-notice', frame);
    if (refusal !== null) return refusal;
    const { model } = await this.compile.run(tenantId, await this.month(tenantId), frame);
    return { ok: true, html: renderNoticePage({ model: shortened(model), version: 1, changes: [], reason: null }) };
  }

  private async month(tenantId: string): Promise<TthcMonth> {
    const newest = [...(await this.notices.months(tenantId)).keys()].sort().at(-1);
    if (newest !== undefined) return newest;
    const { windowKind } = (await this.settings.load(tenantId)) ?? DEFAULT_SETTING;
    return monthBefore(monthOfDay(windowKind, localDate(this.clock.today())));
  }
}

const shortened = (model: NoticeModel): NoticeModel => ({
  ...model,
  byAgency: model.byAgency.slice(0, AGENCIES_SHOWN),
  late: model.late.slice(0, AGENCIES_SHOWN),
});
