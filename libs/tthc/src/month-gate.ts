import { Injectable } from '@nestjs/common';
import { formatDate, localDate, vietnamCalendar } from '#calendar';
import type { TthcMonth, TthcWindow } from '#contracts';
import { Clock, type Transaction } from '#platform';
import { DEFAULT_SETTING, monthBefore, monthOfDay, sayMonth, windowOf } from './domain/tthc-window.js';
import { TthcMonthLockStore } from './tthc-month-lock.store.js';
import { TthcSettingStore } from './tthc-setting.store.js';

/** The one that runs, and those of the twelve months before it. */
const MONTHS_SHOWN = 13;

export interface MonthRefusal {
  readonly ok: false;
  readonly code: 'tthc-month-future' | 'tthc-month-running' | 'tthc-month-locked';
  readonly message: string;
}

/** The days of a month as its tenant counts them, and whether anything may be entered there now. */
@Injectable()
export class MonthGate {
  constructor(
    private readonly settings: TthcSettingStore,
    private readonly locks: TthcMonthLockStore,
    private readonly clock: Clock,
  ) {}

  async window(tenantId: string, month: TthcMonth): Promise<TthcWindow> {
    const setting = (await this.settings.load(tenantId)) ?? DEFAULT_SETTING;
    return windowOf(setting, month, vietnamCalendar, localDate(this.clock.today()));
  }

  isLocked(tenantId: string, month: TthcMonth): Promise<boolean> {
    return this.locks.isLocked(tenantId, month);
  }

  /** The months of a year and one more, from the one that runs today, and any other that is asked for; newest first. */
  async recent(tenantId: string, asked?: TthcMonth): Promise<TthcWindow[]> {
    const setting = (await this.settings.load(tenantId)) ?? DEFAULT_SETTING;
    const today = localDate(this.clock.today());
    const windows: TthcWindow[] = [];
    let month = monthOfDay(setting.windowKind, today);
    for (let shown = 0; shown < MONTHS_SHOWN; shown += 1, month = monthBefore(month)) {
      windows.push(windowOf(setting, month, vietnamCalendar, today));
    }
    if (asked === undefined || windows.some((shown) => shown.month === asked)) return windows;
    const other = windowOf(setting, asked, vietnamCalendar, today);
    return other.standing === 'future' ? [other, ...windows] : [...windows, other];
  }

  /** Waits for whoever enters the same month; until the transaction ends nobody else does. Null: come in. */
  async enter(
    tx: Transaction,
    { tenantId, month, asDraft }: { readonly tenantId: string; readonly month: TthcMonth; readonly asDraft: boolean },
  ): Promise<MonthRefusal | null> {
    await this.locks.takeTurn(tx, tenantId, month);
    const { standing, from, to } = await this.window(tenantId, month);
    const name = sayMonth(month);
    if (standing === 'future') {
      return refuse(
        'tthc-month-future',
        `Tháng ${name} chưa đến: kỳ số liệu bắt đầu ngày ${formatDate(localDate(from))}.`,
      );
    }
    if (standing === 'running' && !asDraft) {
      const words = `Kỳ số liệu tháng ${name} đến hết ngày ${formatDate(localDate(to))} mới chốt; trước ngày đó chỉ lưu nháp.`;
      return refuse('tthc-month-running', words);
    }
    if (!(await this.locks.isLocked(tenantId, month, tx))) return null;
    return refuse('tthc-month-locked', `Số liệu tháng ${name} đã chốt theo thông báo; Văn phòng mở lại mới sửa được.`);
  }
}

function refuse(code: MonthRefusal['code'], message: string): MonthRefusal {
  return { ok: false, code, message };
}
