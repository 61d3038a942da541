import type { Agency, AgencyDraft, AgencyGroup } from './agency.js';
import { foldName } from './fold-name.js';

/** Who there is to give work to, as one issuer knows them. Built once, read by name many times. */
export interface Directory {
  readonly agencies: readonly Agency[];
  readonly groups: readonly AgencyGroup[];
  readonly byId: ReadonlyMap<string, Agency>;
  /** Active agencies by name and by alias as written. */
  readonly byName: ReadonlyMap<string, readonly Agency[]>;
  readonly byAlias: ReadonlyMap<string, readonly Agency[]>;
  /** Active agencies by folded name and alias. */
  readonly byFold: ReadonlyMap<string, readonly Agency[]>;
  readonly groupsById: ReadonlyMap<string, AgencyGroup>;
  readonly groupsByFold: ReadonlyMap<string, AgencyGroup>;
}

export function buildDirectory(agencies: readonly Agency[], groups: readonly AgencyGroup[]): Directory {
  const active = agencies.filter((agency) => agency.active);
  return {
    agencies,
    groups,
    byId: new Map(agencies.map((agency) => [agency.id, agency])),
    byName: gather(active, (agency) => [agency.name.normalize('NFC')]),
    byAlias: gather(active, (agency) => agency.aliases.map((alias) => alias.normalize('NFC'))),
    byFold: gather(active, (agency) => [agency.name, ...agency.aliases].map(foldName)),
    groupsById: new Map(groups.map((group) => [group.id, group])),
    groupsByFold: new Map(
      groups.flatMap((group) => [group.name, ...group.aliases].map((name) => [foldName(name), group])),
    ),
  };
}

/** A directory out of a file alone; the groups are those the rows name. */
export function directoryFromDrafts(
  drafts: readonly AgencyDraft[],
  makeId: (position: number) => string = (position) => `agency-${String(position)}`,
): Directory {
  const agencies = drafts.map((draft, index): Agency => ({ ...draft, id: makeId(index + 1), active: true }));
  return buildDirectory(agencies, groupsOf(agencies));
}

/** The groups that agencies say they belong to, in order of first mention; spellings that fold alike are one group. */
export function groupsOf(agencies: readonly Agency[]): AgencyGroup[] {
  const groups = new Map<string, { id: string; name: string; aliases: string[]; members: string[] }>();
  for (const agency of agencies) {
    for (const name of agency.groups) {
      const folded = foldName(name);
      const id = `group-${String(groups.size + 1)}`;
      const group = groups.get(folded) ?? { id, name, aliases: [], members: [] };
      if (!group.members.includes(agency.id)) group.members.push(agency.id);
      groups.set(folded, group);
    }
  }
  return [...groups.values()];
}

/** Active members of a group, or of several joined by "+"; null when one of them is not known. */
export function groupMembers(directory: Directory, groupId: string): Agency[] | null {
  const groups = groupId.split('+').map((id) => directory.groupsById.get(id));
  const ids = new Set<string>();
  for (const group of groups) {
    if (group === undefined) return null;
    for (const id of group.members) ids.add(id);
  }
  return [...ids].flatMap((id) => {
    const member = directory.byId.get(id);
    return member?.active === true ? [member] : [];
  });
}

function gather(agencies: readonly Agency[], names: (agency: Agency) => readonly string[]): Map<string, Agency[]> {
  const found = new Map<string, Agency[]>();
  for (const agency of agencies) {
    for (const name of new Set(names(agency))) {
      const same = found.get(name);
      if (same === undefined) found.set(name, [agency]);
      else same.push(agency);
    }
  }
  return found;
}
