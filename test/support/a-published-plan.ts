import { localDate, readDeadline } from '#calendar';
import type { LeadTarget } from '#contracts';
import { type AgencyDraft, type Directory, directoryFromDrafts } from '#directory';
import type { PublishedPlan, PublishedTask } from '#plan';

const drafts: readonly [name: string, groups: readonly string[]][] = [
  ['Sở Nội vụ', ['Các sở, ban, ngành']],
  ['Sở Tư pháp', ['Các sở, ban, ngành']],
  ['Sở Tài chính', ['Các sở, ban, ngành']],
  ['UBND huyện An Bình', ['UBND cấp huyện']],
  ['UBND huyện Tân Lập', ['UBND cấp huyện']],
];

/** Three departments and two districts of a province that does not exist. */
export function aDirectory(makeId?: (position: number) => string): Directory {
  const agencies = drafts.map(([name, groups]): AgencyDraft => {
    const [kind, level] = name.startsWith('UBND')
      ? (['people-committee', 'district'] as const)
      : (['department', 'province'] as const);
    return { name, kind, level, groups, aliases: [], email: null };
  });
  return directoryFromDrafts(agencies, makeId);
}

export function idOf(directory: Directory, name: string): string {
  const id = directory.byName.get(name)?.[0]?.id;
  if (id === undefined) throw new Error(`${name} is not of the cast.`);
  return id;
}

export function aLead(directory: Directory, name: string, scope: string | null = null): LeadTarget {
  return { kind: 'agency', id: idOf(directory, name), name, scope };
}

export function aGroup(name: string, except: readonly { id: string; name: string }[] = []): LeadTarget {
  return { kind: 'group', id: name, name, scope: null, except: [...except] };
}

export function aTask(
  deadlineText: string,
  leads: readonly LeadTarget[],
  changes: Partial<PublishedTask> = {},
): PublishedTask {
  const deadline = readDeadline(deadlineText, { planYear: 2023 });
  const position = changes.position ?? 1;
  return {
    ...{ taskId: `task-${position}`, position, row: String(position), areaCode: 'I', title: 'Rà soát văn bản' },
    ...{ deliverable: 'Báo cáo', deadlineText, deadline, followUp: 'report-windows', leads, coordinating: [] },
    ...changes,
  };
}

/** For 2023; the standing agency is Sở Nội vụ, area II is followed by Sở Tư pháp. */
export function aPublishedPlan(directory: Directory, tasks: readonly PublishedTask[]): PublishedPlan {
  return {
    ...{
      planId: 'plan-1',
      tenantId: 'tenant-1',
      planYear: 2023,
      title: 'Kế hoạch CCHC năm 2023',
      rollPolicy: 'forward',
    },
    ...{ standingAgencyId: idOf(directory, 'Sở Nội vụ'), publishedOn: localDate('2023-01-03'), tasks, regimes: [] },
    ...{ number: '1/KH-UBND', issuer: 'UBND tỉnh Bình Sơn', issuedOn: localDate('2022-12-30') },
    areas: [
      { code: 'I', name: 'Chỉ đạo, điều hành', coordinatorAgencyId: null },
      { code: 'II', name: 'Thể chế', coordinatorAgencyId: idOf(directory, 'Sở Tư pháp') },
    ],
  };
}
