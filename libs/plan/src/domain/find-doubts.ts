import { type DeadlineReading, formatDate, type LocalDate, sayDoubt } from '#calendar';
import type { Doubt, DoubtCandidate, LeadTarget } from '#contracts';
import { resolveAgencyName } from '#directory';
import { type Neighbourhood, resolveLeads, suggestedLead } from './resolve-leads.js';
import { DEADLINE_CHOSEN, LEADS_CHOSEN, type TaskDraft } from './task-draft.js';

export interface DoubtSetting extends Neighbourhood {
  readonly today: LocalDate;
}

type Undoubted = Omit<TaskDraft, 'doubts'>;

/** Everything about a row that a person has not settled yet, in the order row, deadline, lead. */
export function findDoubts(task: Undoubted, setting: DoubtSetting): Doubt[] {
  const doubts = [...remarksOfReader(task), ...deadlineDoubts(task, setting.today), ...leadDoubts(task, setting)];
  return doubts.filter((doubt) => !(doubt.confirmable && task.confirmed.includes(doubt.code)));
}

/** Said better below, with what can be done about it. */
const saidBelow = new Set(['lead-missing', 'deadline-missing']);

function remarksOfReader({ issues, confirmed }: Undoubted): Doubt[] {
  const chosen = { row: false, deadline: confirmed.includes(DEADLINE_CHOSEN), lead: confirmed.includes(LEADS_CHOSEN) };
  return issues
    .filter(({ code }) => !saidBelow.has(code) && !chosen[fieldOf(code)])
    .map(({ code, message }) => ({ ...plain(code, fieldOf(code), message), confirmable: true }));
}

function fieldOf(code: string): Doubt['field'] {
  if (code.startsWith('deadline-')) return 'deadline';
  return code.startsWith('lead-') ? 'lead' : 'row';
}

function deadlineDoubts({ deadline }: Undoubted, today: LocalDate): Doubt[] {
  const doubt = deadlineDoubt(deadline);
  const past = deadline.effective.filter((day) => day < today).map(formatDate);
  const remark = plain('deadline-past', 'deadline', `Hạn đã qua: ${past.join(', ')}; phát hành là quá hạn ngay.`);
  return [...(doubt ? [doubt] : []), ...(past.length > 0 ? [{ ...remark, blocking: false, confirmable: true }] : [])];
}

function deadlineDoubt(deadline: DeadlineReading): Doubt | null {
  const candidates = deadline.candidates.map(candidateOf);
  const readings = [deadline, ...deadline.parts];
  if (deadline.kind === 'none') {
    return {
      ...plain('deadline-blank', 'deadline', 'Ô thời hạn để trống: cần nhập thời hạn hoặc bỏ dòng này.'),
      candidates,
    };
  }
  if (readings.some(({ kind }) => kind === 'unknown' || kind === 'none')) {
    return {
      ...plain('deadline-unknown', 'deadline', `Chưa hiểu thời hạn “${deadline.text}”: cần nhập lại.`),
      candidates,
    };
  }
  if (!deadline.needsReview) return null;
  const reasons = [...new Set(deadline.reasons.map((reason) => sayDoubt(reason)))].join('; ');
  const message = `Thời hạn “${deadline.text}” cần xem lại${reasons === '' ? '' : `: ${reasons}`}.`;
  const readable = readings.every(({ kind, due }) => kind !== 'fixed' || due.length > 0);
  return { ...plain('deadline-doubtful', 'deadline', message), confirmable: readable, candidates };
}

function candidateOf(candidate: DeadlineReading['candidates'][number], index: number): DoubtCandidate {
  return { label: candidate.label, deadlineCandidate: index, due: candidate.due, lead: null };
}

function leadDoubts(task: Undoubted, setting: DoubtSetting): Doubt[] {
  const chosen = task.confirmed.includes(LEADS_CHOSEN);
  const unknown = chosen ? [] : resolveLeads(task, setting).unknown;
  if (task.leads.length === 0 && unknown.length === 0) {
    return [plain('lead-missing', 'lead', 'Chưa có cơ quan chủ trì: cần chọn cơ quan hoặc bỏ dòng này.')];
  }
  return [
    ...unknown.map(({ name, suggestions }) => ({
      ...plain('lead-unknown', 'lead', `Không tìm thấy cơ quan “${name}” trong danh bạ.`),
      subject: name,
      candidates: suggestions.flatMap((suggestion) => leadCandidate(suggestedLead(suggestion, setting))),
    })),
    ...task.leads
      .filter((lead) => isEmptyGroup(lead, setting))
      .map(({ name }) => ({
        ...plain('lead-group-empty', 'lead', `Nhóm “${name}” chưa có cơ quan nào trong danh bạ.`),
        subject: name,
      })),
  ];
}

function leadCandidate(lead: LeadTarget | null): DoubtCandidate[] {
  return lead === null ? [] : [{ label: lead.name, deadlineCandidate: null, due: [], lead }];
}

function isEmptyGroup(lead: LeadTarget, { directory }: DoubtSetting): boolean {
  if (lead.kind === 'agency') return false;
  const found = resolveAgencyName(lead.name, directory);
  const except = new Set(lead.except.map(({ id }) => id));
  return found.kind !== 'group' || found.members.every(({ id }) => except.has(id));
}

function plain(code: string, field: Doubt['field'], message: string): Doubt {
  return { code, field, subject: null, message, blocking: true, confirmable: false, candidates: [] };
}
