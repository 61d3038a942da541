import { Injectable } from '@nestjs/common';
import type { TthcMonth } from '#contracts';
import { IssueNotice, MakeNotice, UnlockMonth } from '#tthc';
import { DrainOutbox } from '../drain-outbox.js';
import type { SampleOffice } from './set-up-sample-tthc.js';

/** The office's clicks: a notice goes out, and its letters with it. */
@Injectable()
export class IssueSampleNotices {
  constructor(
    private readonly makeNotice: MakeNotice,
    private readonly issueNotice: IssueNotice,
    private readonly unlockMonth: UnlockMonth,
    private readonly drain: DrainOutbox,
  ) {}

  /** `reason`: why it is issued again; empty for the first. */
  async run({ actor }: SampleOffice, month: TthcMonth, reason = ''): Promise<void> {
    const { tenantId, accountId, displayName: name } = actor;
    const made = await this.makeNotice.run({ tenantId, month, actorId: accountId, reason });
    if (!made.ok) throw new Error(`Sample notice of ${month}: ${made.message}`);
    const by = { accountId, name };
    const issued = await this.issueNotice.run({ tenantId, month, by, sha256: made.sha256 });
    if (!issued.ok) throw new Error(`Sample notice of ${month}: ${issued.message}`);
    await this.drain.run();
  }

  async open(
    { actor: { tenantId, accountId: actorId } }: SampleOffice,
    month: TthcMonth,
    reason: string,
  ): Promise<void> {
    const opened = await this.unlockMonth.run({ tenantId, month, actorId, reason });
    if (!opened.ok) throw new Error(`Sample month ${month}: ${opened.message}`);
  }
}
