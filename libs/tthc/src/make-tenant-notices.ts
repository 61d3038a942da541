import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#calendar';
import type { NoticeModel, TthcMonth } from '#contracts';
import { FindNoticeTurns } from './find-notice-turns.js';
import { IssueNotice } from './issue-notice.js';
import { MakeNotice } from './make-notice.js';
import { NoticeSettingStore } from './notice-setting.store.js';

/** One tenant's notices whose day has come: drafts, and by the office's rule also issued. */
@Injectable()
export class MakeTenantNotices {
  constructor(
    private readonly turns: FindNoticeTurns,
    private readonly settings: NoticeSettingStore,
    private readonly makeNotice: MakeNotice,
    private readonly issueNotice: IssueNotice,
  ) {}

  /** Returns how many drafts were made and how many notices went out. Of a month in which nobody handed in there is nothing to say. */
  async run(tenantId: string): Promise<{ made: number; issued: number }> {
    const turns = (await this.turns.run(tenantId)).filter(({ isDue, hasReturns }) => isDue && hasReturns);
    if (turns.length === 0) return { made: 0, issued: 0 };
    const automatic = (await this.settings.load(tenantId)).issueRule === 'automatic';
    let [made, issued] = [0, 0];
    for (const { month, day, hasDraft } of turns) {
      // A draft that a person will look at stays as it was made, until that person has it made again.
      if (hasDraft && !automatic) continue;
      const draft = await this.makeNotice.run({ tenantId, month, actorId: null, reason: '' });
      if (!draft.ok) continue;
      if (!hasDraft) made += 1;
      if (automatic && goesAlone(draft.model, day) && (await this.issue(tenantId, month, draft.sha256))) issued += 1;
    }
    return { made, issued };
  }

  /** What stands against it, a person sees on the draft; it is tried again as long as it is not out. */
  private async issue(tenantId: string, month: TthcMonth, sha256: string): Promise<boolean> {
    return (await this.issueNotice.run({ tenantId, month, by: null, sha256 })).ok;
  }
}

/** When nobody had handed in by the day, the first late return must not close the month on all others: a person decides. */
function goesAlone({ byAgency }: NoticeModel, day: LocalDate): boolean {
  return byAgency.some(({ submittedOn }) => submittedOn <= day);
}
