import { Module } from '@nestjs/common';
import { AgencyNamesView } from './agency-names.view.js';
import { AddMailSubstitute } from './add-mail-substitute.js';
import { ApplySuccession } from './apply-succession.js';
import { CreateTenant } from './create-tenant.js';
import { DeadAddressStore } from './dead-address.store.js';
import { DeadAddressView } from './dead-address.view.js';
import { DirectoryStore } from './directory.store.js';
import { DirectoryView } from './directory.view.js';
import { FindLetterMoment } from './find-letter-moment.js';
import { FindTenant } from './find-tenant.js';
import { ImportDirectory } from './import-directory.js';
import { ImportPeople } from './import-people.js';
import { ListTenants } from './list-tenants.js';
import { LoadDeadAddresses } from './load-dead-addresses.js';
import { LoadDirectory } from './load-directory.js';
import { LoadMailSettings } from './load-mail-settings.js';
import { LoadPeople } from './load-people.js';
import { LoadAddresses } from './load-addresses.js';
import { LoadRecipients } from './load-recipients.js';
import { LoadSuccessions } from './load-successions.js';
import { LoadTenant } from './load-tenant.js';
import { MarkAddressBounced } from './mark-address-bounced.js';
import { PersonStore } from './person.store.js';
import { ReviveAddress } from './revive-address.js';
import { MailJournal } from './mail-journal.js';
import { MailPreferenceStore } from './mail-preference.store.js';
import { MailSettingStore } from './mail-setting.store.js';
import { RecipientStore } from './recipient.store.js';
import { RemoveMailSubstitute } from './remove-mail-substitute.js';
import { SaveAgency } from './save-agency.js';
import { SaveMailPreference } from './save-mail-preference.js';
import { SaveMailSetting } from './save-mail-setting.js';
import { SavePerson } from './save-person.js';
import { ShowMailPreference } from './show-mail-preference.js';
import { SuccessionJournal } from './succession-journal.js';
import { SuccessionStore } from './succession.store.js';
import { TenantStore } from './tenant.store.js';

const steps = [
  ApplySuccession,
  LoadSuccessions,
  CreateTenant,
  FindLetterMoment,
  FindTenant,
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

/** Who gets a letter, and when. */
const mail = [
  LoadAddresses,
  LoadRecipients,
  LoadMailSettings,
  SaveMailSetting,
  SaveMailPreference,
  AddMailSubstitute,
  RemoveMailSubstitute,
  ShowMailPreference,
];
const mailInside = [RecipientStore, MailPreferenceStore, MailSettingStore, MailJournal];

@Module({
  providers: [
    ...steps,
    AgencyNamesView,
    ...mail,
    ...mailInside,
    DirectoryView,
    DeadAddressView,
    DirectoryStore,
    DeadAddressStore,
    PersonStore,
    TenantStore,
    SuccessionStore,
    SuccessionJournal,
  ],
  exports: [...steps, ...mail, AgencyNamesView, DirectoryView, DeadAddressView],
})
export class DirectoryModule {}
