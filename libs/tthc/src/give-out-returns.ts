import { Injectable, Logger } from '@nestjs/common';
import { localDate } from '#calendar';
import { LoadDirectory } from '#directory';
import { Clock, Database } from '#platform';
import { monthsToGive } from './domain/months-to-give.js';
import { monthOfDay } from './domain/tthc-window.js';
import { GiveOutMonth } from './give-out-month.js';
import type { TthcSettingEntity } from './tthc-setting.entity.js';
import { TthcSettingStore } from './tthc-setting.store.js';

/** Each month's returns become work like any other, so that they are reminded of: "begun and not given out?", whenever it is asked. */
@Injectable()
export class GiveOutReturns {
  private readonly logger = new Logger(GiveOutReturns.name);

  constructor(
    private readonly settings: TthcSettingStore,
    private readonly loadDirectory: LoadDirectory,
    private readonly giveOut: GiveOutMonth,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Returns how many assignments were added. A tenant whose turn fails does not stop the others; it is asked for again. */
  async run(): Promise<number> {
    let added = 0;
    let failure: unknown = null;
    for (const row of await this.settings.giving()) {
      try {
        added += await this.ofTenant(row);
      } catch (error) {
        failure ??= error;
        this.logger.error(`not given out: returns of tenant ${row.tenantId}`, String(error));
      }
    }
    if (failure !== null) throw failure;
    return added;
  }

  private async ofTenant(row: TthcSettingEntity): Promise<number> {
    const { tenantId, windowKind, firstMonth, owedThrough, receiverAgencyId } = row;
    const running = monthOfDay(windowKind, localDate(this.clock.today()));
    const months = firstMonth === null ? [] : monthsToGive({ firstMonth, owedThrough, running });
    const last = months.at(-1);
    if (last === undefined) return 0;
    const directory = await this.loadDirectory.run(tenantId);
    const receiver = directory.byId.get(receiverAgencyId ?? '');
    if (receiver === undefined) throw new Error(`Agency ${String(receiverAgencyId)} is not in the directory.`);
    return this.database.transaction(async (tx) => {
      let added = 0;
      for (const month of months) added += await this.giveOut.run(tx, { row, directory, receiver, month });
      await this.settings.givenOut(tx, row, last);
      return added;
    });
  }
}
