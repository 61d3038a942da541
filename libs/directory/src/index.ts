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
export { type AgencyResolution, type IssuerView, resolveAgencyName } from './domain/resolve-agency-name.js';
