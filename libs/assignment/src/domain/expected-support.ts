import type { LocalDate, WorkingCalendar } from '#calendar';
import { contributionDay } from './contribution-day.js';
import type { NewAssignment } from './expand-plan.js';
import type { Party } from './parties.js';
import type { AmendmentStep } from './plan-amendment.js';
import { type Supporters, without } from './supporters.js';

/** Where a policy may say something else. */
export interface CallPlace {
  readonly planId: string;
  readonly areaCode: string | null;
  readonly taskId: string;
}

/** Working days before the lead's day, by place; null: nobody is asked there. */
export type ContributionDays = (place: CallPlace) => number | null;

/** What decides whether the supporting agencies of an assignment will be asked. */
export type SupportedWork = Pick<NewAssignment, 'taskId' | 'areaCode' | 'agencyId' | 'due' | 'coordinating'>;

export interface SupportSetting {
  readonly planId: string;
  /** The day on which they would be asked. */
  readonly askedOn: LocalDate;
  readonly daysBefore: ContributionDays;
  readonly calendar: WorkingCalendar;
}

export interface ExpectedSupport {
  /** In the order of first mention. */
  readonly byAgency: readonly (Party & { readonly contributions: number })[];
  /** Names as printed that ask nobody: the directory does not know them. Each once. */
  readonly unknown: readonly string[];
}

/** What publication will ask of supporting agencies, by the rules of the call. Work without a day asks nobody until it has one. */
export function expectedSupport(
  work: readonly SupportedWork[],
  find: (names: readonly string[]) => Supporters,
  setting: SupportSetting,
): ExpectedSupport {
  const leads = Map.groupBy(work, ({ taskId }) => taskId);
  const counts = new Map<string, Party & { contributions: number }>();
  const unknown = new Set<string>();
  for (const each of work.filter((one) => isAsked(one, setting))) {
    const found = find(each.coordinating);
    for (const name of found.unknown) unknown.add(name);
    const ofTask = new Set(leads.get(each.taskId)?.map(({ agencyId }) => agencyId));
    for (const { id: agencyId, name: agencyName } of without(found.agencies, ofTask)) {
      const contributions = (counts.get(agencyId)?.contributions ?? 0) + 1;
      counts.set(agencyId, { agencyId, agencyName, contributions });
    }
  }
  return { byAgency: [...counts.values()], unknown: [...unknown] };
}

function isAsked({ due, coordinating, areaCode, taskId }: SupportedWork, setting: SupportSetting): boolean {
  const { planId, askedOn, calendar } = setting;
  const daysBefore = setting.daysBefore({ planId, areaCode, taskId });
  if (due === null || daysBefore === null || coordinating.length === 0) return false;
  return contributionDay({ due, askedOn, daysBefore }, calendar) !== null;
}

/** Work of an amendment of which supporting agencies hear anew: it came, its day moved, or the plan names others. */
export function supportedByAmendment(steps: readonly AmendmentStep[]): SupportedWork[] {
  return steps.flatMap((step): SupportedWork[] => {
    if (step.kind === 'drop') return [];
    if (step.kind === 'add') return [step.assignment];
    const isNews = step.kind === 'move' || step.changes.coordinating !== undefined;
    return isNews ? [{ ...step.assignment, ...definedOf(step.changes) }] : [];
  });
}

function definedOf({ due, coordinating, areaCode }: Partial<SupportedWork>): Partial<SupportedWork> {
  return {
    ...(due !== undefined && { due }),
    ...(coordinating !== undefined && { coordinating }),
    ...(areaCode !== undefined && { areaCode }),
  };
}
