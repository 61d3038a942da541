import { Injectable } from '@nestjs/common';
import { ListTenants } from '#directory';
import { ChannelNoticeStore } from './channel-notice.store.js';

/** Notices to a statement, and statements to a tenant at a time: the rest waits for the next run, so that nothing is held up. */
const AT_ONCE = 5_000;
const STATEMENTS = 20;

/** Notices that came to their end so long ago that nobody asks any more. The letter that each went with stays, and is the proof. */
@Injectable()
export class ForgetOldNotices {
  constructor(
    private readonly tenants: ListTenants,
    private readonly notices: ChannelNoticeStore,
  ) {}

  /** Returns how many were forgotten. */
  async run(before: Date): Promise<number> {
    let forgotten = 0;
    for (const { id: tenantId } of await this.tenants.run()) {
      for (let statement = 0; statement < STATEMENTS; statement += 1) {
        const count = await this.notices.forget(tenantId, before, AT_ONCE);
        forgotten += count;
        if (count < AT_ONCE) break;
      }
    }
    return forgotten;
  }
}
