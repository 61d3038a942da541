import type { RoomDatabase } from '#platform';
import { TthcReturn1763900000100 } from './migrations/1763900000100-tthc-return.js';
import { TthcNotice1763900000200 } from './migrations/1763900000200-tthc-notice.js';
import { NoticeSettingEntity } from './notice-setting.entity.js';
import { NoticeEntity } from './notice.entity.js';
import { TthcOwing1763900000110 } from './migrations/1763900000110-tthc-owing.js';
import { TthcFieldEntity } from './tthc-field.entity.js';
import { TthcKeyEntity } from './tthc-key.entity.js';
import { TthcLineEntity } from './tthc-line.entity.js';
import { TthcMonthLockEntity } from './tthc-month-lock.entity.js';
import { TthcReturnEntity } from './tthc-return.entity.js';
import { TthcSettingEntity } from './tthc-setting.entity.js';

export const tthcDatabase: RoomDatabase = {
  entities: [
    TthcSettingEntity,
    TthcFieldEntity,
    TthcReturnEntity,
    TthcLineEntity,
    TthcMonthLockEntity,
    TthcKeyEntity,
    NoticeSettingEntity,
    NoticeEntity,
  ],
  migrations: [TthcReturn1763900000100, TthcOwing1763900000110, TthcNotice1763900000200],
};
