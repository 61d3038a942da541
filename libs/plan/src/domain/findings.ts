import { type DeadlineReading, formatDate, type LocalDate, readDeadline, rollDay } from '#calendar';
import type { FindingDecision, FindingKind, FindingStatus, LeadTarget, PlanFinding, ReportPeriod } from '#contracts';
import type { AnswerSetting } from './apply-answer.js';
import type { PlanReading, ReadDuty, ReportRegime } from './reading/plan-reading.js';
import { type Regime, scheduleReports } from './regime-schedule.js';
import { chosenLead, type Neighbourhood, resolveLeads } from './resolve-leads.js';

/** A sentence of the prose that could become work, a report or a target of the plan. */
export interface FindingDraft {
  readonly position: number;
  readonly kind: FindingKind;
  readonly text: string;
  readonly lines: readonly number[];
  readonly who: readonly string[];
  readonly leads: readonly LeadTarget[];
  readonly deadlineText: string | null;
  readonly deadline: DeadlineReading | null;
  readonly to: string | null;
  readonly periods: readonly ReportPeriod[];
  readonly target: PlanFinding['target'];
  readonly status: FindingStatus;
  readonly reason: string | null;
}

/** One decision for one or many findings. */
export interface FindingsOrder {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly planId: string;
  readonly ids: readonly string[];
  readonly decision: FindingDecision;
}

/** Whom the sentences may mean, in which year. */
export type FindingSetting = Neighbourhood & Pick<AnswerSetting, 'planYear'>;

const undecided = { status: 'offered', reason: null } as const;
const noDuty = { deadlineText: null, deadline: null, to: null, periods: [], target: null } as const;

/** What the prose says beside the tasks, in the order of the document. Nothing of it binds until a person says so. */
export function draftFindings(reading: PlanReading, hood: Neighbourhood): FindingDraft[] {
  const whoIs = (names: readonly string[]) => ({
    who: [...names],
    leads: resolveLeads({ leadNames: names, leadScopes: [], leadMeanings: [] }, hood).leads,
  });
  const targets = reading.targets.map(({ text, clause, lines, comparator, values, unit, level, area }) => {
    const target = { comparator, values: [...values], unit, level, area };
    return { kind: 'target' as const, text: sentence(clause ?? text), lines, ...whoIs([]), ...noDuty, target };
  });
  const offered = regimesBeside(reading);
  const duties = dutiesBeside(reading.duties, offered).map(({ who, text, deadlineText, deadline, lines }) => {
    return { kind: 'duty' as const, text: sentence(text), lines, ...whoIs(who), ...noDuty, deadlineText, deadline };
  });
  const regimes = offered.map(({ who, to, periods, dueRule, text, lines }) => ({
    ...{ kind: 'regime' as const, text: sentence(text), lines, ...whoIs(who), ...noDuty, to },
    ...{
      periods: periods as readonly ReportPeriod[],
      deadlineText: dueRule,
      deadline: dueDays(dueRule, reading.document),
    },
  }));
  return [...targets, ...duties, ...regimes]
    .sort((one, other) => (one.lines[0] ?? 0) - (other.lines[0] ?? 0))
    .map((finding, index) => ({ ...finding, ...undecided, position: index + 1 }));
}

/** The sentence without the bullet that it stood at. */
function sentence(text: string): string {
  return text.replace(/^[-–+•*]\s+/u, '');
}

/** A row that is a report is a task of the table already. */
function regimesBeside({ reporting, tasks }: PlanReading): ReportRegime[] {
  const rows = new Set(tasks.map(({ lines }) => lines.join()));
  return reporting.filter(({ lines }) => !rows.has(lines.join()));
}

/** A sentence that orders reports again and again is offered as a regime, and not as a task with the same days too. */
function dutiesBeside(duties: readonly ReadDuty[], regimes: readonly ReportRegime[]): ReadDuty[] {
  const reported = new Set(regimes.flatMap(({ periods, lines }) => (periods.length > 0 ? [lines.join()] : [])));
  return duties.filter(({ deadline, lines }) => deadline.kind !== 'recurring' || !reported.has(lines.join()));
}

/** "Theo quy định" names no day; words about a day that cannot be read are kept as a question. */
function dueDays(dueRule: string, { planYear }: PlanReading['document']): DeadlineReading | null {
  if (planYear === null) return null;
  const read = readDeadline(dueRule, { planYear });
  return read.due.length > 0 || (read.kind === 'unknown' && /\d/.test(dueRule)) ? read : null;
}

/** Why a finding cannot be confirmed as it stands; empty: it can. */
export function findingProblems(finding: FindingDraft, hood: FindingSetting): string[] {
  if (finding.kind === 'target') return [];
  const { leads: asPrinted, unknown } = resolveLeads(
    { leadNames: finding.who, leadScopes: [], leadMeanings: [] },
    hood,
  );
  const names = unknown.map(({ name }) => `“${name}”`).join(', ');
  const chosen = finding.status === 'confirmed' || unknown.length === 0 || idsOf(finding.leads) !== idsOf(asPrinted);
  return [
    ...(finding.leads.length === 0 ? ['Chưa rõ cơ quan nào phải làm.'] : []),
    ...(finding.leads.length > 0 && !chosen ? [`Chưa nhận ra ${names} trong danh bạ.`] : []),
    ...(finding.kind === 'duty' ? dutyProblems(finding.deadline) : regimeProblems(finding, hood)),
  ];
}

function dutyProblems(deadline: DeadlineReading | null): string[] {
  if (deadline === null || deadline.kind === 'unknown' || deadline.kind === 'none') return ['Chưa rõ thời hạn.'];
  return deadline.needsReview ? ['Thời hạn cần xem lại.'] : [];
}

function regimeProblems(regime: Regime, { planYear }: FindingSetting): string[] {
  const schedule = scheduleReports(regime, planYear);
  return schedule.ok ? [] : [schedule.problem];
}

function idsOf(leads: readonly LeadTarget[]): string {
  return leads.map(({ id }) => id).join();
}

export type FindingDecided =
  | { readonly ok: true; readonly finding: FindingDraft }
  | { readonly ok: false; readonly code: 'finding-unsettled' | 'lead-unknown'; readonly message: string };

/** A person confirms a finding, putting right what was read, or dismisses it with a reason. Either may be changed until publication. */
export function decideFinding(
  finding: FindingDraft,
  decision: FindingDecision,
  setting: AnswerSetting,
): FindingDecided {
  if (decision.decision === 'dismiss')
    return { ok: true, finding: { ...finding, status: 'dismissed', reason: decision.reason } };
  const leads = decision.leads?.flatMap((choice) => chosenLead(choice, setting) ?? []);
  if (leads !== undefined && leads.length < (decision.leads?.length ?? 0))
    return { ok: false, code: 'lead-unknown', message: 'Cơ quan hoặc nhóm được chọn không có trong danh bạ.' };
  const corrected: FindingDraft = {
    ...finding,
    ...(leads !== undefined && { leads }),
    ...(decision.periods !== undefined && { periods: decision.periods }),
    deadline: correctedDeadline(finding, decision, setting),
    reason: null,
  };
  const known = leads === undefined ? corrected : { ...corrected, status: 'confirmed' as const };
  const problems = findingProblems(known, setting);
  if (problems.length > 0) return { ok: false, code: 'finding-unsettled', message: problems.join(' ') };
  return { ok: true, finding: { ...corrected, status: 'confirmed' } };
}

type Confirmation = Extract<FindingDecision, { readonly decision: 'confirm' }>;

function correctedDeadline(
  { deadline }: FindingDraft,
  { deadlineText, due }: Confirmation,
  { planYear, calendar, rollPolicy }: AnswerSetting,
): DeadlineReading | null {
  if (deadlineText !== undefined) return readDeadline(deadlineText, { planYear, calendar, roll: rollPolicy });
  if (due === undefined) return deadline;
  const days = [...new Set(due)].sort() as LocalDate[];
  const rolled = days.map((day) => rollDay(day, calendar, { policy: rollPolicy }));
  const text = deadline?.text ?? '';
  const explanation = `Người duyệt kế hoạch chọn ngày ${days.map(formatDate).join(', ')}: ${rolled.map((day) => day.explanation).join('; ')}.`;
  return {
    ...{ text, kind: 'fixed', due: days, effective: rolled.map(({ effective }) => effective), exclusive: false },
    ...{ from: null, recurrence: null, condition: null, reference: null, parts: [], candidates: [] },
    ...{ needsReview: false, reasons: [], explanation },
  };
}
