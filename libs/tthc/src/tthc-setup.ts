import { Injectable } from '@nestjs/common';
import type { TthcField, TthcKey, TthcSetting } from '#contracts';
import { DEFAULT_SETTING } from './domain/tthc-window.js';
import { shownKey } from './make-tthc-key.js';
import { TthcFieldStore } from './tthc-field.store.js';
import { TthcKeyStore } from './tthc-key.store.js';
import { TthcSettingStore } from './tthc-setting.store.js';

/** What an office has set up for its returns, for the screens. */
@Injectable()
export class TthcSetup {
  constructor(
    private readonly fieldStore: TthcFieldStore,
    private readonly settings: TthcSettingStore,
    private readonly keyStore: TthcKeyStore,
  ) {}

  fields(tenantId: string): Promise<TthcField[]> {
    return this.fieldStore.list(tenantId);
  }

  async setting(tenantId: string): Promise<TthcSetting> {
    return (await this.settings.load(tenantId)) ?? DEFAULT_SETTING;
  }

  async keys(tenantId: string): Promise<TthcKey[]> {
    return (await this.keyStore.live(tenantId)).map(shownKey);
  }
}
