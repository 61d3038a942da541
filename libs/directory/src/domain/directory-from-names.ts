import type { Agency, AgencyKind } from './agency.js';
import { buildDirectory, type Directory } from './directory.js';
import { readExclusion } from './exclusion.js';
import { foldName } from './fold-name.js';
import { readGroupWording } from './group-wording.js';

/** The directory a plan implies when none is given: each distinct name one agency, each collective one agency too. */
export function directoryFromNames(
  names: readonly string[],
  makeId: (position: number) => string = (position) => `agency-${String(position)}`,
): Directory {
  const spellings = new Map<string, string[]>();
  for (const name of names.map((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())) {
    const key = keyOf(name);
    if (key === '') continue;
    const same = spellings.get(key);
    if (same === undefined) spellings.set(key, [name]);
    else if (!same.includes(name)) same.push(name);
  }
  const agencies = [...spellings.values()].map((all, index) => agencyOf(all, makeId(index + 1)));
  return buildDirectory(agencies, []);
}

function keyOf(name: string): string {
  if (readExclusion(name).excepted !== null) return foldName(name);
  const collectives = readGroupWording(name);
  return collectives === null ? foldName(name) : `* ${[...collectives].sort().join(' ')}`;
}

function agencyOf([name = '', ...aliases]: readonly string[], id: string): Agency {
  return { id, name, aliases, kind: kindOf(name), level: 'province', groups: [], email: null, active: true };
}

function kindOf(name: string): AgencyKind {
  if (readGroupWording(name) !== null) return 'other';
  const folded = foldName(name);
  if (folded.startsWith('sở ')) return 'department';
  return folded.startsWith('ubnd ') ? 'people-committee' : 'other';
}
