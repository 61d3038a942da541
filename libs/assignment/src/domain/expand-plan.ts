import type { LocalDate, PeriodLength, RollPolicy, WorkingCalendar } from '#calendar';
import type { AssignmentKind, AssignmentState, LeadTarget } from '#contracts';
import { type Agency, type Directory, resolveAgencyName } from '#directory';
import type { PublishedArea, PublishedPlan, PublishedRegime, PublishedTask } from '#plan';
import { type Occurrence, occurrencesOf } from './occurrences.js';
import { reportOccurrences } from './report-occurrences.js';

/** Task × lead agency × period, as publication creates it. */
export interface NewAssignment {
  readonly taskId: string;
  readonly taskPosition: number;
  readonly row: string | null;
  readonly areaCode: string | null;
  readonly areaName: string | null;
  readonly title: string;
  readonly deliverable: string | null;
  readonly deadlineText: string | null;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly approverAgencyId: string;
  readonly approverAgencyName: string;
  readonly standingAgencyId: string;
  readonly occurrence: string;
  readonly kind: AssignmentKind;
  readonly state: AssignmentState;
  readonly dueNominal: LocalDate | null;
  readonly due: LocalDate | null;
  readonly exclusive: boolean;
  readonly period: PeriodLength | null;
  readonly rollPolicy: RollPolicy;
  readonly coordinating: readonly string[];
  readonly condition: string | null;
  readonly explanation: string;
}

/** In the order of the document; within a task by lead as printed, then by period. The same plan and directory give the same list. */
export function expandPlan(plan: PublishedPlan, directory: Directory, calendar: WorkingCalendar): NewAssignment[] {
  const areas = new Map(plan.areas.map((area) => [area.code, area]));
  const times = { planYear: plan.planYear, rollPolicy: plan.rollPolicy, calendar };
  const ofTasks = plan.tasks.flatMap((task) => {
    const area = task.areaCode === null ? undefined : areas.get(task.areaCode);
    const occurrences = occurrencesOf(task.deadline, { ...times, followUp: task.followUp });
    return leadsOf(task, directory).flatMap((lead) => {
      const parties = partiesOf(lead.agency, area, plan, directory);
      return occurrences.map((occurrence) => ({
        ...wordsOf(task, area, lead.scope, occurrence),
        ...parties,
        ...periodOf(occurrence),
        rollPolicy: plan.rollPolicy,
      }));
    });
  });
  return [...ofTasks, ...plan.regimes.flatMap((regime) => expandRegime(regime, plan, directory, calendar))];
}

/** Report regime × agency × window. */
function expandRegime(
  regime: PublishedRegime,
  plan: PublishedPlan,
  directory: Directory,
  calendar: WorkingCalendar,
): NewAssignment[] {
  const { findingId: taskId, position: taskPosition, to, dueRule: deadlineText } = regime;
  const occurrences = reportOccurrences(regime, { ...plan, calendar });
  const receiver = to === null ? '' : ` gửi ${to}`;
  return leadsOf(regime, directory).flatMap(({ agency }) =>
    occurrences.map((occurrence) => ({
      ...{ taskId, taskPosition, row: null, areaCode: null, areaName: null, deliverable: 'Báo cáo', deadlineText },
      ...{ title: `Báo cáo cải cách hành chính ${occurrence.scope ?? ''}${receiver}`, coordinating: [] },
      ...partiesOf(agency, undefined, plan, directory),
      ...periodOf(occurrence),
      rollPolicy: plan.rollPolicy,
    })),
  );
}

interface Lead {
  readonly agency: Agency;
  readonly scope: string | null;
}

/** An agency named twice, by itself or through a group, owes once. */
function leadsOf(task: Pick<PublishedTask, 'leads'>, directory: Directory): Lead[] {
  const leads = new Map<string, Lead>();
  for (const target of task.leads) {
    for (const agency of agenciesOf(target, directory)) {
      if (!leads.has(agency.id)) leads.set(agency.id, { agency, scope: target.scope });
    }
  }
  return [...leads.values()];
}

/** The agencies that a settled lead stands for today. */
export function agenciesOf(target: LeadTarget, directory: Directory): readonly Agency[] {
  if (target.kind === 'agency') return [agencyOf(target.id, directory)];
  const found = resolveAgencyName(target.name, directory);
  if (found.kind === 'agency') return [found.agency];
  if (found.kind === 'unknown') throw new Error(`The group "${target.name}" has left the directory.`);
  const except = new Set(target.except.map((agency) => agency.id));
  return found.members.filter((agency) => !except.has(agency.id));
}

/** The area's coordinator approves, but never its own work: then the standing agency does. */
function partiesOf(
  agency: Agency,
  area: PublishedArea | undefined,
  plan: PublishedPlan,
  directory: Directory,
): Pick<NewAssignment, 'agencyId' | 'agencyName' | 'approverAgencyId' | 'approverAgencyName' | 'standingAgencyId'> {
  const coordinator = area?.coordinatorAgencyId ?? null;
  const approver = agencyOf(
    coordinator === null || coordinator === agency.id ? plan.standingAgencyId : coordinator,
    directory,
  );
  return {
    agencyId: agency.id,
    agencyName: agency.name,
    approverAgencyId: approver.id,
    approverAgencyName: approver.name,
    standingAgencyId: plan.standingAgencyId,
  };
}

function wordsOf(
  task: PublishedTask,
  area: PublishedArea | undefined,
  leadScope: string | null,
  { kind, scope }: Occurrence,
): Pick<
  NewAssignment,
  | 'taskId'
  | 'taskPosition'
  | 'row'
  | 'areaCode'
  | 'areaName'
  | 'title'
  | 'deliverable'
  | 'deadlineText'
  | 'coordinating'
> {
  const title = leadScope === null ? task.title : `${task.title} (${leadScope})`;
  const named = scope === null ? title : `${title} – ${scope}`;
  return {
    taskId: task.taskId,
    taskPosition: task.position,
    row: task.row,
    areaCode: task.areaCode,
    areaName: area?.name ?? null,
    title: kind === 'progress-report' ? `Báo cáo tiến độ ${scope ?? ''}: ${title}` : named,
    deliverable: task.deliverable,
    deadlineText: task.deadlineText,
    coordinating: task.coordinating,
  };
}

function periodOf({
  key,
  kind,
  dueNominal,
  due,
  exclusive,
  period,
  condition,
  explanation,
}: Occurrence): Pick<
  NewAssignment,
  'occurrence' | 'kind' | 'state' | 'dueNominal' | 'due' | 'exclusive' | 'period' | 'condition' | 'explanation'
> {
  const state = kind === 'triggered' && due === null ? 'awaiting_trigger' : 'assigned';
  return { occurrence: key, kind, state, dueNominal, due, exclusive, period, condition, explanation };
}

function agencyOf(id: string, directory: Directory): Agency {
  const agency = directory.byId.get(id);
  if (agency === undefined) throw new Error(`Agency ${id} of the published plan is not in the directory.`);
  return agency;
}
