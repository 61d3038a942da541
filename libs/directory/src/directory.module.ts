import { Module } from '@nestjs/common';
import { AgencyContactsView } from './agency-contacts.view.js';
import { ApplySuccession } from './apply-succession.js';
import { CreateTenant } from './create-tenant.js';
import { DirectoryStore } from './directory.store.js';
import { DirectoryView } from './directory.view.js';
import { ImportDirectory } from './import-directory.js';
import { ImportPeople } from './import-people.js';
import { ListTenants } from './list-tenants.js';
import { LoadDirectory } from './load-directory.js';
import { LoadPeople } from './load-people.js';
import { LoadSuccessions } from './load-successions.js';
import { LoadTenant } from './load-tenant.js';
import { PersonStore } from './person.store.js';
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
  LoadDirectory,
  LoadPeople,
  LoadTenant,
  SaveAgency,
  SavePerson,
];

@Module({
  providers: [
    ...steps,
    AgencyContactsView,
    DirectoryView,
    DirectoryStore,
    PersonStore,
    TenantStore,
    SuccessionStore,
    SuccessionJournal,
  ],
  exports: [...steps, AgencyContactsView, DirectoryView],
})
export class DirectoryModule {}
