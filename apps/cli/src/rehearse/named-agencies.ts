import { type Directory, resolveAgencyName } from '#directory';

/** Whether an agency is the one meant. */
export type Meant = (agencyName: string) => boolean;

/** The agencies that a file of events means by a name, an alias or a group; left out, any agency is meant. */
export function agenciesMeant(name: string | undefined, directory: Directory): Meant {
  if (name === undefined) return () => true;
  const resolved = resolveAgencyName(name, directory);
  if (resolved.kind === 'unknown') return () => false;
  const agencies = resolved.kind === 'agency' ? [resolved.agency] : resolved.members;
  const names = new Set(agencies.map((agency) => agency.name.normalize('NFC')));
  return (agencyName) => names.has(agencyName.normalize('NFC'));
}
