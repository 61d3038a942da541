import type { Agency, AgencyGroup, AgencyKind, AgencyLevel } from './agency.js';
import { type Directory, groupMembers } from './directory.js';
import { readExclusion } from './exclusion.js';
import { foldName } from './fold-name.js';
import { findGroup } from './find-group.js';
import { agencyOfHead } from './role-names.js';
import { type Suggestion, suggestNames } from './name-similarity.js';

export type AgencyResolution =
  | { readonly kind: 'agency'; readonly agency: Agency }
  | {
      readonly kind: 'group';
      readonly group: AgencyGroup;
      /** Active members, the excepted left out. */
      readonly members: readonly Agency[];
      readonly except: readonly Agency[];
    }
  | { readonly kind: 'unknown'; readonly suggestions: readonly Suggestion[] };

/** Whose plan the name stands in: "Văn phòng" is another office in a province's plan than in a department's. */
export interface IssuerView {
  readonly issuerLevel?: AgencyLevel;
  readonly issuerKind?: AgencyKind;
}

/** Exact, then alias, then folded, then group. What several agencies answer to is unknown: a person decides. */
export function resolveAgencyName(name: string, directory: Directory, issuer: IssuerView = {}): AgencyResolution {
  const whole = findAgency(name, directory, issuer);
  if (whole !== null) return whole;
  const headed = agencyOfHead(name);
  if (headed !== null) return resolveAgencyName(headed, directory, issuer);
  const { body, excepted } = readExclusion(name);
  const group = findGroup(body, directory);
  if (group === null) return { kind: 'unknown', suggestions: suggestNames(body, directory) };
  if (excepted === null) return withMembers(group, [], directory);
  const except = readExcepted(excepted, directory, issuer);
  return 'unknown' in except
    ? { kind: 'unknown', suggestions: suggestNames(except.unknown, directory) }
    : withMembers(group, except.agencies, directory);
}

function findAgency(name: string, directory: Directory, issuer: IssuerView): AgencyResolution | null {
  const written = name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const folded = foldName(written);
  const matches = [
    directory.byName.get(written),
    directory.byAlias.get(written),
    directory.byFold.get(folded),
    directory.groupsByFold.has(folded) ? undefined : withoutProvince(folded, directory, issuer),
    officeOf(folded, directory, issuer),
  ];
  const found = matches.find((agencies) => agencies !== undefined && agencies.length > 0);
  if (found === undefined) return null;
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return { kind: 'agency', agency: only };
  return { kind: 'unknown', suggestions: found.slice(0, 5).map((agency) => ({ name: agency.name, similarity: 1 })) };
}

/** "… tỉnh" at the end is often written and often left out; added only in a province's own plan, for "Thanh tra" is elsewhere another's. */
function withoutProvince(folded: string, directory: Directory, issuer: IssuerView): readonly Agency[] | undefined {
  if (folded.endsWith(' tỉnh')) return directory.byFold.get(folded.slice(0, -' tỉnh'.length));
  const ofProvince = issuer.issuerLevel === 'province' && issuer.issuerKind !== 'department';
  return ofProvince ? directory.byFold.get(`${folded} tỉnh`) : undefined;
}

/** The issuer's own office, when the plan calls it just "Văn phòng" (or "Văn phòng UBND") and only one can be meant. */
function officeOf(folded: string, directory: Directory, issuer: IssuerView): readonly Agency[] | undefined {
  if (folded !== 'văn phòng' && folded !== 'văn phòng ubnd') return undefined;
  const beginning = officeBeginning(issuer);
  if (beginning === null || !`${beginning} `.startsWith(`${folded} `)) return undefined;
  const offices = directory.agencies.filter(
    (agency) => agency.active && `${foldName(agency.name)} `.startsWith(`${beginning} `),
  );
  return offices;
}

function officeBeginning(issuer: IssuerView): string | null {
  if (issuer.issuerKind === 'department' || issuer.issuerLevel === 'department') return 'văn phòng sở';
  if (issuer.issuerLevel === 'province') return 'văn phòng ubnd';
  return null;
}

/** An office's own name may hold commas and "và": the longest run of pieces that is one name is taken first. */
function readExcepted(
  text: string,
  directory: Directory,
  issuer: IssuerView,
): { agencies: Agency[] } | { unknown: string } {
  const pieces = text.split(/([,;]|\s+và\s+)/iu);
  const agencies: Agency[] = [];
  for (let from = 0; from < pieces.length;) {
    const run = longestName(pieces.slice(from), directory, issuer);
    if (run === null) return { unknown: pieces[from] ?? text };
    agencies.push(...run.agencies);
    from += run.length;
  }
  return { agencies };
}

function longestName(
  pieces: readonly string[],
  directory: Directory,
  issuer: IssuerView,
): { agencies: readonly Agency[]; length: number } | null {
  // Names stand at even places, separators between them: a run has an odd length.
  for (let length = pieces.length; length > 0; length -= 2) {
    const found = resolveAgencyName(pieces.slice(0, length).join(''), directory, issuer);
    if (found.kind === 'unknown') continue;
    // The separator after the run goes with it.
    return { agencies: found.kind === 'agency' ? [found.agency] : found.members, length: length + 1 };
  }
  return null;
}

function withMembers(group: AgencyGroup, except: readonly Agency[], directory: Directory): AgencyResolution {
  const left = new Set(except.map((agency) => agency.id));
  const members = (groupMembers(directory, group.id) ?? []).filter((member) => !left.has(member.id));
  return { kind: 'group', group, members, except };
}
