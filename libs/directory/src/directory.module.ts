import { Module } from '@nestjs/common';
import { AgencyContactsView } from './agency-contacts.view.js';
import { ApplySuccession } from './apply-succession.js';
import { CreateTenant } from './create-tenant.js';
import { DeadAddressStore } from './dead-address.store.js';
import { DeadAddressView } from './dead-address.view.js';
import { DirectoryStore } from './directory.store.js';
import { DirectoryView } from './directory.view.js';
import { ImportDirectory } from './import-directory.js';
import { ImportPeople } from './import-people.js';
import { ListTenants } from './list-tenants.js';
import { LoadDeadAddresses } from './load-dead-addresses.js';
import { LoadDirectory } from './load-directory.js';
import { LoadPeople } from './load-people.js';
import { LoadSuccessions } from './load-successions.js';
import { LoadTenant } from './load-tenant.js';
import { MarkAddressBounced } from './mark-address-bounced.js';
import { PersonStore } from './person.store.js';
import { ReviveAddress } from './revive-address.js';
import { SaveAgency } from './save-agency.js';
import { SavePerson } from './save-person.js';
import { SuccessionJournal } from './succession-journal.js';
import { SuccessionStore } from './succession.store.js';
import { TenantStore } from './tenant.store.js';

const steps = [
  ApplySuccession,
  LoadSuccessions,
  CreateTenant,
  ImportDirectory,
  ImportPeople,
  ListTenants,
  LoadDeadAddresses,
  LoadDirectory,
  LoadPeople,
  LoadTenant,
  MarkAddressBounced,
  ReviveAddress,
  SaveAgency,
  SavePerson,
];

@Module({
  providers: [
    ...steps,
    AgencyContactsView,
    DirectoryView,
    DeadAddressView,
    DirectoryStore,
    DeadAddressStore,
    PersonStore,
    TenantStore,
    SuccessionStore,
    SuccessionJournal,
  ],
  exports: [...steps, AgencyContactsView, DirectoryView, DeadAddressView],
})
export class DirectoryModule {}
