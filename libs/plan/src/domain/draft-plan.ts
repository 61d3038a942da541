import { foldName } from '#directory';
import type { PlanReading, ReadTask } from './reading/plan-reading.js';
import { type DoubtSetting, findDoubts } from './find-doubts.js';
import { draftFindings, type FindingDraft } from './findings.js';
import type { PlanExtras } from './plan-extras.js';
import { agencyIdOf, proposeStandingAgency } from './propose-agencies.js';
import { resolveLeads } from './resolve-leads.js';
import type { TaskDraft } from './task-draft.js';

export interface AreaDraft {
  readonly code: string;
  readonly name: string;
  /** Order in the document, from 1. */
  readonly position: number;
  readonly coordinatorAgencyId: string | null;
}

export interface PlanDraft {
  readonly standingAgencyId: string | null;
  readonly areas: readonly AreaDraft[];
  readonly tasks: readonly TaskDraft[];
  readonly extras: PlanExtras;
  readonly findings: readonly FindingDraft[];
}

/** A plan as read becomes a draft: names looked up, doubts written down. Nothing is guessed. */
export function draftPlan(reading: PlanReading, setting: DoubtSetting): PlanDraft {
  const { targets, duties, reporting, issues } = reading;
  return {
    standingAgencyId: proposeStandingAgency(reading, setting),
    areas: draftAreas(reading, setting),
    tasks: reading.tasks.map((task, index) => draftTask(task, index + 1, setting)),
    extras: { targets, duties, reporting, issues },
    findings: draftFindings(reading, setting),
  };
}

function draftAreas({ areas }: PlanReading, setting: DoubtSetting): AreaDraft[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return [...byCode.values()].map(({ code, name, coordinator }, index) => ({
    ...{ code, name, position: index + 1 },
    coordinatorAgencyId: coordinator === null ? lastCoordinator(name, setting) : agencyIdOf(coordinator, setting),
  }));
}

/** Who followed an area of this name last time, as long as the directory still has them. */
function lastCoordinator(name: string, { memory, directory }: DoubtSetting): string | null {
  const id = memory?.areas.get(foldName(name));
  return id !== undefined && directory.byId.get(id)?.active === true ? id : null;
}

function draftTask(read: ReadTask, position: number, setting: DoubtSetting): TaskDraft {
  const { row, objective, task, activity, deliverable, deadlineText, deadline, coordinating, lines } = read;
  const { lead: leadNames, leadScopes, area: areaCode } = read;
  const undoubted = {
    ...{ position, row, areaCode, objective, task, activity, deliverable, deadlineText, deadline, coordinating, lines },
    ...{
      leadNames,
      leadScopes,
      leadMeanings: [],
      leads: resolveLeads({ leadNames, leadScopes, leadMeanings: [] }, setting).leads,
    },
    ...{
      issues: issuesOf(read),
      confirmed: [],
      followUp: 'report-windows' as const,
      excluded: false,
      excludeReason: null,
    },
  };
  return { ...undoubted, doubts: findDoubts(undoubted, setting) };
}

/** A row that asks for review must say so somewhere: as an issue, or in its deadline. */
function issuesOf({ issues, needsReview, deadline }: ReadTask): ReadTask['issues'] {
  if (!needsReview || issues.length > 0 || deadline.needsReview) return issues;
  return [{ code: 'row-doubtful', message: 'Dòng này cần được đối chiếu với bản gốc.' }];
}
