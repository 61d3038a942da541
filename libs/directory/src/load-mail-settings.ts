import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import { defaultMailWindow, type MailWindow, sendingMinute } from './domain/mail-setting.js';
import { MailPreferenceStore } from './mail-preference.store.js';
import { MailSettingStore } from './mail-setting.store.js';

/** When letters leave, of every tenant that was asked for. All minutes after local midnight. */
export interface MailSettings {
  /** The tenant's window; the default where it set none. */
  window(tenantId: string): MailWindow;
  /** The tenant's window as one agency has it: opening at its own hour where it asked for one that lies in the window. */
  windowOf(tenantId: string, agencyId: string): MailWindow;
  /** Agencies with an hour of their own, of one tenant: minute by agency id. */
  hours(tenantId: string): ReadonlyMap<string, number>;
}

const NONE: ReadonlyMap<string, number> = new Map();

/** Two queries, however many tenants and agencies. */
@Injectable()
export class LoadMailSettings {
  constructor(
    private readonly settings: MailSettingStore,
    private readonly preferences: MailPreferenceStore,
  ) {}

  /** `tenantIds` left out: every tenant. */
  async run(tenantIds: readonly string[] | null = null, tx?: Transaction): Promise<MailSettings> {
    const windows = await this.settings.all(tenantIds, tx);
    const window = (tenantId: string) => windows.get(tenantId) ?? defaultMailWindow;
    const hours = new Map<string, Map<string, number>>();
    for (const { tenantId, agencyId, hour } of await this.preferences.hours(tenantIds, tx)) {
      const ofTenant = hours.get(tenantId) ?? new Map<string, number>();
      hours.set(tenantId, ofTenant.set(agencyId, sendingMinute(window(tenantId), hour)));
    }
    return {
      window,
      hours: (tenantId) => hours.get(tenantId) ?? NONE,
      windowOf: (tenantId, agencyId) => {
        const ofAll = window(tenantId);
        return { ...ofAll, opens: hours.get(tenantId)?.get(agencyId) ?? ofAll.opens };
      },
    };
  }
}
