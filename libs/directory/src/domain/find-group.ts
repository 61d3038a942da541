import type { AgencyGroup, AgencyLevel } from './agency.js';
import type { Directory } from './directory.js';
import { foldName } from './fold-name.js';
import { type Collective, readGroupWording, stripTrailers } from './group-wording.js';

/** The group a collective name means in this directory, or null. Several groups named together are one for the purpose. */
export function findGroup(name: string, directory: Directory): AgencyGroup | null {
  const folded = foldName(name);
  const own = directory.groupsByFold.get(folded) ?? directory.groupsByFold.get(stripTrailers(folded));
  if (own !== undefined) return own;
  const collectives = readGroupWording(name);
  if (collectives === null) return null;
  const groups: AgencyGroup[] = [];
  for (const collective of collectives) {
    const group = directory.groups.find((candidate) => means(candidate, collective));
    if (group !== undefined) groups.push(group);
    else if (collectives.length === 1 || hasCommittees(collective, directory)) return null;
  }
  return union(name, groups);
}

function means(group: AgencyGroup, collective: Collective): boolean {
  return [group.name, ...group.aliases].some((name) => {
    const read = readGroupWording(name);
    return read?.length === 1 && read[0] === collective;
  });
}

/** Since 7/2025 a province may have no district level: "UBND các cấp" then means the communes alone. */
function hasCommittees(collective: Collective, directory: Directory): boolean {
  const levels: Partial<Record<Collective, AgencyLevel>> = { districts: 'district', communes: 'commune' };
  const level = levels[collective];
  if (level === undefined) return true;
  return directory.agencies.some(
    (agency) => agency.active && agency.level === level && agency.kind === 'people-committee',
  );
}

function union(name: string, groups: readonly AgencyGroup[]): AgencyGroup | null {
  const [first, ...others] = groups;
  if (first === undefined || others.length === 0) return first ?? null;
  const id = groups.map((group) => group.id).join('+');
  return { id, name: name.trim(), aliases: [], members: [...new Set(groups.flatMap((group) => group.members))] };
}
