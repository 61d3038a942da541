import { Injectable } from '@nestjs/common';
import { localDate, vietnamCalendar } from '#calendar';
import { Clock } from '#platform';
import { type NoticeTurn, noticeTurns } from './domain/notice-day.js';
import { NoticeFactsView } from './notice-facts.view.js';
import { NoticeSettingStore } from './notice-setting.store.js';
import { NoticeStore } from './notice.store.js';
import { TthcSettingStore } from './tthc-setting.store.js';

export interface OpenTurn extends NoticeTurn {
  readonly isDue: boolean;
  readonly hasDraft: boolean;
  readonly hasReturns: boolean;
}

/** Months that have ended and whose notice is not out: the question is what is missing, never what day it is. */
@Injectable()
export class FindNoticeTurns {
  constructor(
    private readonly settings: TthcSettingStore,
    private readonly noticeSettings: NoticeSettingStore,
    private readonly notices: NoticeStore,
    private readonly facts: NoticeFactsView,
    private readonly clock: Clock,
  ) {}

  async run(tenantId: string): Promise<OpenTurn[]> {
    const setting = await this.settings.load(tenantId);
    if (setting === null) return [];
    const { workingDaysAfter } = await this.noticeSettings.load(tenantId);
    const known = await this.notices.months(tenantId);
    const told = await this.facts.months(tenantId);
    const today = localDate(this.clock.today());
    return noticeTurns({ ...setting, workingDaysAfter }, today, vietnamCalendar)
      .filter(({ month }) => known.get(month) !== 'issued')
      .map((turn) => ({
        ...turn,
        isDue: turn.day <= today,
        hasDraft: known.has(turn.month),
        hasReturns: told.has(turn.month),
      }));
  }
}
