import { Injectable } from '@nestjs/common';
import type { TthcMonth, TthcSetting } from '#contracts';
import { type Actor, AccountView } from '#identity';
import { ChangeTthcFields, OwedReturns, SaveNoticeSetting, SaveTthcSetting } from '#tthc';
import { SAMPLE_FIELDS } from './sample-returns.js';

/** Who gathers the returns in the sample province, and issues its notices. */
const OFFICE = 'dieuphoi.vpubnd';
/** Seven working days after a month its notice is made: two after the returns are due. */
export const NOTICE_AFTER = 7;
const notice = { workingDaysAfter: NOTICE_AFTER, issueRule: 'on-click', target: 0.95 } as const;

export interface SampleOffice {
  readonly actor: Actor & { readonly agencyId: string };
  readonly setting: TthcSetting;
  /** Names of all that owe returns, in the order of the directory. */
  readonly agencies: readonly string[];
}

/** How the sample province gathers its monthly TTHC results. */
@Injectable()
export class SetUpSampleTthc {
  constructor(
    private readonly accounts: AccountView,
    private readonly saveSetting: SaveTthcSetting,
    private readonly saveNoticeSetting: SaveNoticeSetting,
    private readonly changeFields: ChangeTthcFields,
    private readonly owed: OwedReturns,
  ) {}

  async run(tenantId: string, firstMonth: TthcMonth): Promise<SampleOffice> {
    const actor = await this.office(tenantId);
    const setting: TthcSetting = {
      ...{ windowKind: 'calendar-month', dueWorkingDays: 5, firstMonth, owingGroupIds: [], receiverAgencyId: null },
    };
    await this.saveSetting.run(actor, setting);
    await this.saveNoticeSetting.run(actor, { ...notice, officeAgencyId: actor.agencyId });
    await this.changeFields.run(actor, { kind: 'add', items: [...SAMPLE_FIELDS] });
    const agencies = (await this.owed.run(tenantId, firstMonth)).map(({ agencyName }) => agencyName);
    return { actor, setting, agencies };
  }

  private async office(tenantId: string): Promise<SampleOffice['actor']> {
    const account = (await this.accounts.list(tenantId)).find(({ signInName }) => signInName === OFFICE);
    if (!account?.agencyId) throw new Error('The sample province has nobody who gathers TTHC returns.');
    const { id: accountId, personId, agencyId, roles, displayName } = account;
    return { accountId, tenantId, personId, agencyId, roles, displayName };
  }
}
