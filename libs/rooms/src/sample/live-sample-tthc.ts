import { Injectable } from '@nestjs/common';
import { addDays, instantAt, localDate, localDateOf } from '#calendar';
import type { TthcSetting } from '#contracts';
import { type Actor, AccountView } from '#identity';
import type { SetClock } from '#platform';
import { ChangeTthcFields, monthBefore, OwedReturns, SaveTthcSetting, spanOfMonth, TakeReturnFile } from '#tthc';
import { SAMPLE_FIELDS, sampleReturns } from './sample-returns.js';

/** Who gathers the returns in the sample province. */
const OFFICE = 'dieuphoi.vpubnd';
const FIRST_MONTH = '2026-01';
const setting: TthcSetting = {
  ...{ windowKind: 'calendar-month', dueWorkingDays: 5, firstMonth: FIRST_MONTH, owingGroupIds: [] },
  // Nobody is reminded: the sample's year tells of its plan.
  receiverAgencyId: null,
};

/** The last two months of TTHC results, handed in as files by the office; a few agencies are still missing in the last. */
@Injectable()
export class LiveSampleTthc {
  constructor(
    private readonly accounts: AccountView,
    private readonly saveSetting: SaveTthcSetting,
    private readonly changeFields: ChangeTthcFields,
    private readonly owed: OwedReturns,
    private readonly takeFile: TakeReturnFile,
  ) {}

  async run({ tenantId, clock, until }: { tenantId: string; clock: SetClock; until: Date }): Promise<void> {
    const actor = await this.office(tenantId);
    await this.saveSetting.run(actor, setting);
    await this.changeFields.run(actor, { kind: 'add', items: [...SAMPLE_FIELDS] });
    const last = monthBefore(localDateOf(until).slice(0, 7));
    const months = [monthBefore(last), last].filter((month) => month >= FIRST_MONTH);
    const agencies = (await this.owed.run(tenantId, last)).map(({ agencyName }) => agencyName);
    const files = sampleReturns(
      agencies,
      months.map((month) => ({ month, isLast: month === last })),
    );
    for (const [month, text] of files) {
      const morning = instantAt(addDays(localDate(spanOfMonth('calendar-month', month).to), 1), '09:00');
      clock.set(morning < until ? morning : until);
      const file = { name: `tthc-${month}.csv`, bytes: Buffer.from(text) };
      const taken = await this.takeFile.run({
        actor,
        month,
        agencyId: undefined,
        correctionReason: '',
        save: true,
        file,
      });
      if (!taken.ok) throw new Error(`Sample returns of ${month}: ${taken.message}`);
    }
  }

  private async office(tenantId: string): Promise<Actor> {
    const account = (await this.accounts.list(tenantId)).find(({ signInName }) => signInName === OFFICE);
    if (!account) throw new Error('The sample province has nobody who gathers TTHC returns.');
    const { id: accountId, personId, agencyId, roles, displayName } = account;
    return { accountId, tenantId, personId, agencyId, roles, displayName };
  }
}
