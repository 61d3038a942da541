import { Injectable } from '@nestjs/common';
import type { TthcSetting } from '#contracts';
import type { Actor } from '#identity';
import { AuditTrail, Clock, Database } from '#platform';
import { DEFAULT_SETTING } from './domain/tthc-window.js';
import { TthcSettingStore } from './tthc-setting.store.js';

/** How the office gathers its months. Returns handed in stay as they are. */
@Injectable()
export class SaveTthcSetting {
  constructor(
    private readonly settings: TthcSettingStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run({ tenantId, accountId: actorId }: Actor, setting: TthcSetting): Promise<TthcSetting> {
    await this.database.transaction(async (tx) => {
      const before = (await this.settings.load(tenantId, tx)) ?? DEFAULT_SETTING;
      await this.settings.save(tx, tenantId, setting, this.clock.now());
      const entry = { tenantId, actorId, action: 'tthc-setting.changed', subject: `tenant:${tenantId}` };
      await this.audit.record(tx, { ...entry, detail: { before, after: setting } });
    });
    return setting;
  }
}
