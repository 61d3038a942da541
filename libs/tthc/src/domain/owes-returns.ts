import type { TthcMonth, TthcSetting } from '#contracts';
import type { Agency, Directory } from '#directory';

/** The agencies that owe a return for a month: none before the first month that the office asked for. */
export function owingAgencies(directory: Directory, setting: TthcSetting | null, month: TthcMonth): Agency[] {
  if (setting === null || setting.firstMonth === null || month < setting.firstMonth) return [];
  const { owingGroupIds } = setting;
  if (owingGroupIds.length === 0)
    return directory.agencies.filter((agency) => agency.active && handlesProcedures(agency));
  const members = new Set(owingGroupIds.flatMap((id) => directory.groupsById.get(id)?.members ?? []));
  return directory.agencies.filter(({ id, active }) => active && members.has(id));
}

/** Departments, and people's committees below the province: those that take in people's files. */
function handlesProcedures({ kind, level }: Agency): boolean {
  return kind === 'department' || (kind === 'people-committee' && (level === 'district' || level === 'commune'));
}
