import type { RoomDatabase } from '#platform';
import { AgencyAliasEntity } from './agency-alias.entity.js';
import { AgencyGroupMemberEntity } from './agency-group-member.entity.js';
import { AgencyGroupEntity } from './agency-group.entity.js';
import { AgencyMailPreferenceEntity } from './agency-mail-preference.entity.js';
import { AgencyEntity } from './agency.entity.js';
import { DeadAddressEntity } from './dead-address.entity.js';
import { Directory1763600000100 } from './migrations/1763600000100-directory.js';
import { Succession1763700000200 } from './migrations/1763700000200-succession.js';
import { DeadAddress1763800000200 } from './migrations/1763800000200-dead-address.js';
import { MailSubstituteEntity } from './mail-substitute.entity.js';
import { MailPreferences1763800000400 } from './migrations/1763800000400-mail-preferences.js';
import { PersonEntity } from './person.entity.js';
import { SuccessionEntity } from './succession.entity.js';
import { TenantMailSettingEntity } from './tenant-mail-setting.entity.js';
import { TenantEntity } from './tenant.entity.js';

export const directoryDatabase: RoomDatabase = {
  entities: [
    TenantEntity,
    AgencyEntity,
    AgencyAliasEntity,
    AgencyGroupEntity,
    AgencyGroupMemberEntity,
    PersonEntity,
    SuccessionEntity,
    DeadAddressEntity,
    TenantMailSettingEntity,
    AgencyMailPreferenceEntity,
    MailSubstituteEntity,
  ],
  migrations: [Directory1763600000100, Succession1763700000200, DeadAddress1763800000200, MailPreferences1763800000400],
};
