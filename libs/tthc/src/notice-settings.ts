import { Injectable } from '@nestjs/common';
import type { NoticeSetting } from '#contracts';
import { NoticeSettingStore } from './notice-setting.store.js';

/** How an office issues its notices, for the screens. */
@Injectable()
export class NoticeSettings {
  constructor(private readonly settings: NoticeSettingStore) {}

  show(tenantId: string): Promise<NoticeSetting> {
    return this.settings.load(tenantId);
  }
}
