import { Injectable } from '@nestjs/common';
import type { FrameChanges, NoticeIssuer, NoticeModel, NoticeSetting, TthcMonth } from '#contracts';
import { DirectoryView, LoadTenant } from '#directory';
import { PaperFrameStore } from '#papers';
import { noticeIssuer } from './notice-rendering/notice-issuer.js';
import { type DaySpan, DEFAULT_SETTING, spanOfMonth } from './domain/tthc-window.js';
import { NoticeSettingStore } from './notice-setting.store.js';
import { TthcSettingStore } from './tthc-setting.store.js';

export interface NoticeFrame extends DaySpan {
  readonly issuer: NoticeIssuer;
  readonly frame: NoticeModel['frame'];
  readonly target: NoticeSetting['target'];
}

/** Everything of a month's notice that is not a figure: its days, its target, who speaks. */
@Injectable()
export class LoadNoticeFrame {
  constructor(
    private readonly tenants: LoadTenant,
    private readonly directory: DirectoryView,
    private readonly settings: TthcSettingStore,
    private readonly noticeSettings: NoticeSettingStore,
    private readonly frames: PaperFrameStore,
  ) {}

  /** @param wanted in the place of what the office keeps */
  async run(tenantId: string, month: TthcMonth, wanted?: FrameChanges): Promise<NoticeFrame> {
    const tenant = await this.tenants.run(tenantId);
    if (tenant === null) throw new Error(`There is no tenant ${tenantId}.`);
    const { windowKind } = (await this.settings.load(tenantId)) ?? DEFAULT_SETTING;
    const { target, officeAgencyId } = await this.noticeSettings.load(tenantId);
    const office = officeAgencyId === null ? null : await this.directory.agency(tenantId, officeAgencyId);
    const frame = wanted ?? (await this.frames.changes(tenantId, 'tthc-notice'));
    const issuer = noticeIssuer(tenant.name, office?.name ?? null, frame);
    return { ...spanOfMonth(windowKind, month), target, issuer, frame };
  }
}
