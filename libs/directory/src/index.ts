export {
  type Agency,
  type AgencyDraft,
  type AgencyGroup,
  type AgencyKind,
  agencyKinds,
  type AgencyLevel,
  agencyLevels,
} from './domain/agency.js';
export { buildDirectory, type Directory, directoryFromDrafts, groupMembers } from './domain/directory.js';
export { directoryFromNames } from './domain/directory-from-names.js';
export { foldName } from './domain/fold-name.js';
export { isRole } from './domain/role-names.js';
export { nameSimilarity, type Suggestion, suggestNames } from './domain/name-similarity.js';
export { type Person, type PersonDraft } from './domain/person.js';
export { type ImportReport, type ImportReportRow } from './domain/import-report.js';
export { type DirectoryFileReading, type DirectoryRow } from './domain/read-directory-rows.js';
export { type PeopleFileReading, type PeopleRow } from './domain/read-people-rows.js';
export { type AgencyResolution, type IssuerView, resolveAgencyName } from './domain/resolve-agency-name.js';
export { cellName, type RowProblem, type SheetRefusal, type SheetRefusalCode, tidy } from './domain/sheet.js';
export { decodeText } from './decode-text.js';
export { readDirectoryFile, readPeopleFile } from './read-directory-file.js';
export { issuerViewOf, type Tenant, type TenantKind, type TenantLevel } from './domain/tenant.js';
export { type AgencyRefusal } from './domain/decide-agency.js';
export { type PersonForm, type PersonRefusal } from './domain/decide-person.js';
export { ApplySuccession, type SuccessionApplied } from './apply-succession.js';
export {
  generalSuccessor,
  type SuccessionDeed,
  type SuccessionOrder,
  successionProblems,
} from './domain/succession.js';
export { LoadSuccessions } from './load-successions.js';
export { CreateTenant, type NewTenant, type TenantCreation } from './create-tenant.js';
export { DeadAddressView, type MarkedAddress } from './dead-address.view.js';
export { DirectoryView } from './directory.view.js';
export { directoryDatabase } from './directory-database.js';
export { DirectoryModule } from './directory.module.js';
export { FindLetterMoment } from './find-letter-moment.js';
export { FindTenant } from './find-tenant.js';
export { ImportDirectory, type DirectoryImportOrder } from './import-directory.js';
export { ImportPeople, type PeopleImportOrder } from './import-people.js';
export { ListTenants } from './list-tenants.js';
export { LoadAddresses } from './load-addresses.js';
export { AgencyNamesView } from './agency-names.view.js';
export { LoadDeadAddresses } from './load-dead-addresses.js';
export { LoadDirectory } from './load-directory.js';
export { LoadPeople } from './load-people.js';
export { LoadTenant } from './load-tenant.js';
export { MarkAddressBounced, type BouncedAddress } from './mark-address-bounced.js';
export { ReviveAddress, type AddressRevival } from './revive-address.js';
export { SaveAgency, type AgencyOrder, type AgencySaving } from './save-agency.js';
export { SavePerson, type PersonOrder, type PersonSaving } from './save-person.js';
export { planDirectoryImport } from './domain/plan-directory-import.js';
export { AddMailSubstitute, type SubstituteOrder } from './add-mail-substitute.js';
export { isOpen, morningOf, nextMorning, nextOpening } from './domain/sending-window.js';
export { defaultMailWindow, type MailWindow, sayMinute, sendingMinute } from './domain/mail-setting.js';
export {
  type LetterClass,
  letterClasses,
  type Mailbox,
  type RecipientFacts,
  type RecipientProblem,
  type RecipientResolution,
  type RecipientRoute,
  type Substitution,
} from './domain/recipients.js';
export { resolveRecipients, shareMailboxes } from './domain/resolve-recipients.js';
export { LoadMailSettings, type MailSettings } from './load-mail-settings.js';
export { LoadRecipients, type RecipientsWanted, type ResolveFor } from './load-recipients.js';
export { RemoveMailSubstitute } from './remove-mail-substitute.js';
export { type MailPreferenceOrder, SaveMailPreference } from './save-mail-preference.js';
export { type MailSettingOrder, SaveMailSetting } from './save-mail-setting.js';
export { ShowMailPreference } from './show-mail-preference.js';
