import { Injectable } from '@nestjs/common';
import { type OwedReport, OweReports } from '#assignment';
import { localDate, vietnamCalendar } from '#calendar';
import type { TthcMonth, TthcSetting } from '#contracts';
import type { Agency, Directory } from '#directory';
import type { Transaction } from '#platform';
import { windowKeyOf } from './domain/months-to-give.js';
import { owingAgencies } from './domain/owes-returns.js';
import { windowOf } from './domain/tthc-window.js';
import { ReturnJournal } from './return-journal.js';
import { TthcReturnStore } from './tthc-return.store.js';
import type { TthcSettingEntity } from './tthc-setting.entity.js';
import { settingOf } from './tthc-setting.store.js';

/** After the regimes that an office keeps itself. */
const POSITION = 1_000;

export interface MonthToGive {
  readonly row: TthcSettingEntity;
  readonly directory: Directory;
  readonly receiver: Agency;
  readonly month: TthcMonth;
}

/** One month of one tenant: an assignment for each agency that owes and has none yet. */
@Injectable()
export class GiveOutMonth {
  constructor(
    private readonly returns: TthcReturnStore,
    private readonly oweReports: OweReports,
    private readonly journal: ReturnJournal,
  ) {}

  /** Returns how many assignments were added. */
  async run(tx: Transaction, { row, directory, receiver, month }: MonthToGive): Promise<number> {
    const { tenantId, regimeId } = row;
    const setting = settingOf(row);
    // Whoever receives the returns owes none to itself.
    const agencies = owingAgencies(directory, setting, month).filter(({ id }) => id !== receiver.id);
    if (agencies.length === 0) return 0;
    const reports = [scheduledReport(setting, month)];
    const owing = agencies.map((agency) => ({ agency, reports }));
    const { added } = await this.oweReports.run(tx, { tenantId, report: reportOf(regimeId, receiver, month), owing });
    // What came before it was asked for settles it at once.
    const early = await this.returns.handedIn({ tenantId, month });
    if (added > 0) await this.journal.tell(tx, { tenantId, month }, [...early]);
    return added;
  }
}

function reportOf(regimeId: string, receiver: Agency, month: TthcMonth): OwedReport {
  const { year } = windowKeyOf(month);
  const deliverable = 'Số liệu theo biểu II.06a/VPCP/KSTT, nhập tại mục Kết quả TTHC';
  return { regimeId, position: POSITION, title: 'Số liệu giải quyết TTHC', deliverable, receiver, year };
}

function scheduledReport(setting: TthcSetting, month: TthcMonth) {
  const { from, to, due } = windowOf(setting, month, vietnamCalendar, localDate('2000-01-01'));
  const day = localDate(due);
  return {
    ...{ key: windowKeyOf(month).key, name: `tháng ${String(Number(month.slice(5)))}`, day, exclusive: false },
    window: { from: localDate(from), to: localDate(to), due: day },
    words: `${String(setting.dueWorkingDays)} ngày làm việc sau ngày chốt số liệu`,
  };
}
