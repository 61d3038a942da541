import { type DeadlineReading, formatDate, type LocalDate, sayDoubt } from '#calendar';
import type { Doubt, DoubtCandidate, LeadTarget } from '#contracts';
import { foldName, isRole, resolveAgencyName } from '#directory';
import { type PlanMemory, rememberedWords } from './memory.js';
import { chosenLead, type Neighbourhood, resolveLeads, suggestedLead } from './resolve-leads.js';
import { DEADLINE_CHOSEN, LEADS_CHOSEN, type TaskDraft } from './task-draft.js';

export interface DoubtSetting extends Neighbourhood {
  readonly today: LocalDate;
  /** What was answered for earlier plans of the issuer. */
  readonly memory?: PlanMemory | undefined;
}

type Undoubted = Omit<TaskDraft, 'doubts'>;

/** Everything about a row that a person has not settled yet, in the order row, deadline, lead. */
export function findDoubts(task: Undoubted, setting: DoubtSetting): Doubt[] {
  const doubts = [...remarksOfReader(task), ...deadlineDoubts(task, setting), ...leadDoubts(task, setting)];
  return doubts.filter((doubt) => !(doubt.confirmable && task.confirmed.includes(doubt.code)));
}

/** Said better below, with what can be done about it. */
const saidBelow = new Set(['lead-missing', 'deadline-missing']);

/** The document gives two dates: choosing either answers the remark. */
const twoDates = new Set(['prose-contradicts-table', 'tables-contradict']);

function remarksOfReader({ issues, confirmed, deadline }: Undoubted): Doubt[] {
  const chosen = { row: false, deadline: confirmed.includes(DEADLINE_CHOSEN), lead: confirmed.includes(LEADS_CHOSEN) };
  return issues
    .filter(({ code }) => !saidBelow.has(code) && !chosen[fieldOf(code)])
    .map(({ code, message }) => ({
      ...plain(code, fieldOf(code), message),
      confirmable: true,
      candidates: twoDates.has(code) ? deadline.candidates.map(candidateOf) : [],
    }));
}

function fieldOf(code: string): Doubt['field'] {
  if (code.startsWith('deadline-') || twoDates.has(code)) return 'deadline';
  return code.startsWith('lead-') ? 'lead' : 'row';
}

function deadlineDoubts({ deadline, deadlineText }: Undoubted, { today, memory }: DoubtSetting): Doubt[] {
  const doubt = deadlineDoubt(deadline, memory && rememberedWords(deadlineText, memory));
  const past = deadline.effective.filter((day) => day < today).map(formatDate);
  const remark = plain('deadline-past', 'deadline', `Hạn đã qua: ${past.join(', ')}; phát hành là quá hạn ngay.`);
  return [...(doubt ? [doubt] : []), ...(past.length > 0 ? [{ ...remark, blocking: false, confirmable: true }] : [])];
}

function deadlineDoubt(deadline: DeadlineReading, remembered: string | undefined): Doubt | null {
  const last = remembered === undefined ? [] : [asBefore(remembered)];
  const candidates = [...last, ...deadline.candidates.map(candidateOf)];
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
      ...plain('lead-unknown', 'lead', unknownLead(name)),
      subject: name,
      candidates: [
        ...rememberedLead(name, setting),
        ...suggestions.flatMap((suggestion) => leadCandidate(suggestedLead(suggestion, setting))),
      ],
    })),
    ...task.leads
      .filter((lead) => isEmptyGroup(lead, setting))
      .map(({ name }) => ({
        ...plain('lead-group-empty', 'lead', `Nhóm “${name}” chưa có cơ quan nào trong danh bạ.`),
        subject: name,
      })),
  ];
}

function asBefore(words: string): DoubtCandidate {
  const label = `Như kế hoạch trước: ${words}`;
  return { label, deadlineCandidate: null, due: [], lead: null, deadlineText: words, remembered: true };
}

function unknownLead(name: string): string {
  return isRole(name)
    ? `“${name}” là một vai trò, không phải tên cơ quan: cần chọn cơ quan nào đảm nhiệm.`
    : `Không tìm thấy cơ quan “${name}” trong danh bạ.`;
}

/** One click answers with one lead; a name that meant several is used again with all remembered answers at once. */
function rememberedLead(name: string, setting: DoubtSetting): DoubtCandidate[] {
  const [only, ...others] = setting.memory?.names.get(foldName(name)) ?? [];
  const lead = only === undefined || others.length > 0 ? null : chosenLead(only, setting);
  if (lead === null) return [];
  const label = `Như kế hoạch trước: ${lead.name}`;
  return [{ label, deadlineCandidate: null, due: [], lead, remembered: true }];
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
