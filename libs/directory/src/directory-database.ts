import type { RoomDatabase } from '#platform';
import { AgencyAliasEntity } from './agency-alias.entity.js';
import { AgencyGroupMemberEntity } from './agency-group-member.entity.js';
import { AgencyGroupEntity } from './agency-group.entity.js';
import { AgencyEntity } from './agency.entity.js';
import { Directory1763600000100 } from './migrations/1763600000100-directory.js';
import { Succession1763700000200 } from './migrations/1763700000200-succession.js';
import { PersonEntity } from './person.entity.js';
import { SuccessionEntity } from './succession.entity.js';
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
  ],
  migrations: [Directory1763600000100, Succession1763700000200],
};
