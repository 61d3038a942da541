import { Injectable } from '@nestjs/common';
import type { NoticeSetting } from '#contracts';
import { DirectoryView } from '#directory';
import type { Actor } from '#identity';
import { AuditTrail, Clock, Database } from '#platform';
import { NoticeSettingStore } from './notice-setting.store.js';

export type NoticeSettingSaved =
  | { readonly ok: true; readonly setting: NoticeSetting }
  | { readonly ok: false; readonly code: 'agency-not-found'; readonly message: string };

/** How the office issues its notices from now on; those that are out stay as they are. */
@Injectable()
export class SaveNoticeSetting {
  constructor(
    private readonly settings: NoticeSettingStore,
    private readonly directory: DirectoryView,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run({ tenantId, accountId: actorId }: Actor, setting: NoticeSetting): Promise<NoticeSettingSaved> {
    const { officeAgencyId } = setting;
    if (officeAgencyId !== null && (await this.directory.agency(tenantId, officeAgencyId)) === null) {
      return { ok: false, code: 'agency-not-found', message: 'Không tìm thấy cơ quan ban hành thông báo.' };
    }
    await this.database.transaction(async (tx) => {
      const before = await this.settings.load(tenantId, tx);
      await this.settings.save(tx, tenantId, setting, this.clock.now());
      const entry = { tenantId, actorId, action: 'tthc.notice-setting-changed', subject: `tenant:${tenantId}` };
      await this.audit.record(tx, { ...entry, detail: { before, after: setting } });
    });
    return { ok: true, setting };
  }
}
