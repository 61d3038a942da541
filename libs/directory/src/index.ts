export {
  type Agency,
  type AgencyDraft,
  type AgencyGroup,
  type AgencyKind,
  agencyKinds,
  type AgencyLevel,
  agencyLevels,
} from './domain/agency.js';
export { buildDirectory, type Directory, directoryFromDrafts } from './domain/directory.js';
export { directoryFromNames } from './domain/directory-from-names.js';
export { foldName } from './domain/fold-name.js';
export { nameSimilarity, type Suggestion, suggestNames } from './domain/name-similarity.js';
export { type Person, type PersonDraft } from './domain/person.js';
export { type ImportReport, type ImportReportRow } from './domain/plan-directory-import.js';
export { type DirectoryFileReading, type DirectoryRow } from './domain/read-directory-rows.js';
export { type PeopleFileReading, type PeopleRow } from './domain/read-people-rows.js';
export { type AgencyResolution, type IssuerView, resolveAgencyName } from './domain/resolve-agency-name.js';
export { type RowProblem, type SheetRefusal, type SheetRefusalCode } from './domain/sheet.js';
export { readDirectoryFile, readPeopleFile } from './read-directory-file.js';
