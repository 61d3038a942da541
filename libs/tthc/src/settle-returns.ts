import { Injectable } from '@nestjs/common';
import { FulfilReport, reportOccurrence } from '#assignment';
import type { TthcMonth } from '#contracts';
import { windowKeyOf } from './domain/months-to-give.js';
import { sayMonth } from './domain/tthc-window.js';
import { TthcReturnStore } from './tthc-return.store.js';
import { TthcSettingStore } from './tthc-setting.store.js';

export interface ReturnsToSettle {
  readonly tenantId: string;
  readonly month: TthcMonth;
  readonly agencyIds: readonly string[];
}

/** A return that is in settles the work that it was given out as, as of its first version: a correction makes nobody late. */
@Injectable()
export class SettleReturns {
  constructor(
    private readonly settings: TthcSettingStore,
    private readonly returns: TthcReturnStore,
    private readonly fulfil: FulfilReport,
  ) {}

  /** Returns how many assignments were completed now. */
  async run({ tenantId, month, agencyIds }: ReturnsToSettle): Promise<number> {
    const taskId = await this.settings.regimeId(tenantId);
    if (taskId === null) return 0;
    const { key, year } = windowKeyOf(month);
    const occurrence = reportOccurrence(key, year);
    const documentNumber = `Số liệu TTHC tháng ${sayMonth(month)}`;
    let settled = 0;
    for (const first of await this.returns.firstVersions({ tenantId, month }, agencyIds)) {
      const { agencyId, enteredBy, enteredByName: displayName, enteredAt: at } = first;
      const by = { accountId: enteredBy, displayName };
      const note = 'Đã gửi số liệu tại mục Kết quả TTHC.';
      const done = await this.fulfil.run({ tenantId, taskId, occurrence, agencyId, by, at, documentNumber, note });
      if (done) settled += 1;
    }
    return settled;
  }
}
