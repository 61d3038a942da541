import {
  type DeadlineReading,
  formatDate,
  type LocalDate,
  readDeadline,
  rollDay,
  type RollPolicy,
  type WorkingCalendar,
} from '#calendar';
import type { LeadTarget, SettleAnswer } from '#contracts';
import { foldName } from '#directory';
import { type DoubtSetting, findDoubts } from './find-doubts.js';
import { chosenLead, resolveLeads } from './resolve-leads.js';
import { DEADLINE_CHOSEN, LEADS_CHOSEN, type TaskDraft } from './task-draft.js';

export interface AnswerSetting extends DoubtSetting {
  readonly planYear: number;
  readonly rollPolicy: RollPolicy;
  readonly calendar: WorkingCalendar;
}

/** One thing that a person settled: kept beside the plan. */
export interface AnsweredField {
  readonly field: 'deadline' | 'leads' | 'meanings' | 'follow-up' | 'confirm' | 'exclude';
  readonly old: object | string | null;
  readonly new: object | string | null;
}

export type AnswerRefusal = {
  readonly ok: false;
  readonly code:
    'candidate-unknown' | 'lead-unknown' | 'nothing-to-confirm' | 'deadline-not-understood' | 'not-continuous';
  readonly message: string;
};

export type Answered =
  { readonly ok: true; readonly task: TaskDraft; readonly answered: readonly AnsweredField[] } | AnswerRefusal;

type Step = (task: TaskDraft, answer: SettleAnswer, setting: AnswerSetting) => Answered;

/** What a row becomes when a person answers. "Confirm" speaks of what is open after the other parts of the answer. */
export function applyAnswer(task: TaskDraft, answer: SettleAnswer, setting: AnswerSetting): Answered {
  let result: Answered = { ok: true, task, answered: [] };
  for (const step of [
    answerExclusion,
    answerDeadline,
    answerFollowUp,
    answerMeanings,
    answerLeads,
    answerConfirmation,
  ]) {
    const next = step(result.task, answer, setting);
    if (!next.ok) return next;
    result = { ok: true, task: next.task, answered: [...result.answered, ...next.answered] };
  }
  return result;
}

/** Any other answer takes a row that was left out back in. */
const answerExclusion: Step = (task, answer) => {
  const reason = answer.exclude?.reason ?? null;
  const excluded = reason !== null;
  if (excluded === task.excluded && reason === task.excludeReason) return unchanged(task);
  const answered = { field: 'exclude', old: task.excludeReason, new: reason } as const;
  return { ok: true, task: { ...task, excluded, excludeReason: reason }, answered: [answered] };
};

const answerDeadline: Step = (task, answer, setting) => {
  const deadline = answeredDeadline(task.deadline, answer, setting);
  if (deadline === null) return unchanged(task);
  if ('ok' in deadline) return deadline;
  const answered = { field: 'deadline', old: briefly(task.deadline), new: briefly(deadline) } as const;
  const confirmed = withMark(
    task.confirmed.filter((code) => !code.startsWith('deadline-')),
    DEADLINE_CHOSEN,
  );
  return { ok: true, task: withDoubts({ ...task, deadline, confirmed }, setting), answered: [answered] };
};

function answeredDeadline(
  old: DeadlineReading,
  answer: SettleAnswer,
  setting: AnswerSetting,
): DeadlineReading | AnswerRefusal | null {
  if (answer.deadlineText !== undefined) {
    const { planYear, calendar, rollPolicy: roll } = setting;
    const reading = readDeadline(answer.deadlineText, { planYear, calendar, roll });
    const message = `Chưa hiểu thời hạn “${answer.deadlineText}”; hãy viết cách khác hoặc chọn ngày.`;
    return reading.kind === 'unknown' || reading.kind === 'none' ? refuse('deadline-not-understood', message) : reading;
  }
  if (answer.due !== undefined) return onChosenDays(old, answer.due as LocalDate[], false, setting);
  if (answer.deadlineCandidate === undefined) return null;
  const candidate = old.candidates[answer.deadlineCandidate];
  return candidate === undefined
    ? refuse('candidate-unknown', 'Phương án thời hạn này không có trong danh sách gợi ý.')
    : onChosenDays(old, candidate.due, old.exclusive, setting);
}

function onChosenDays(
  old: DeadlineReading,
  days: readonly LocalDate[],
  exclusive: boolean,
  { calendar, rollPolicy: policy }: AnswerSetting,
): DeadlineReading {
  const due = [...new Set(days)].sort();
  const rolled = due.map((day) => rollDay(day, calendar, { exclusive, policy }));
  const { text, condition, reference } = old;
  return {
    ...{
      text,
      kind: 'fixed',
      due,
      effective: rolled.map((day) => day.effective),
      exclusive,
      from: null,
      recurrence: null,
    },
    ...{ condition, reference, parts: [], candidates: [], needsReview: false, reasons: [] },
    explanation: `Người duyệt kế hoạch chọn ngày ${due.map(formatDate).join(', ')}: ${rolled.map((day) => day.explanation).join('; ')}.`,
  };
}

const answerFollowUp: Step = (task, { followUp }) => {
  if (followUp === undefined || followUp === task.followUp) return unchanged(task);
  const continuous = [task.deadline, ...task.deadline.parts].some(({ kind }) => kind === 'continuous');
  if (!continuous) return refuse('not-continuous', 'Dòng này có thời hạn riêng, không phải việc thường xuyên.');
  const answered = { field: 'follow-up', old: task.followUp, new: followUp } as const;
  return { ok: true, task: { ...task, followUp }, answered: [answered] };
};

const answerMeanings: Step = (task, { meanings }, setting) => {
  const given = meanings?.filter(({ name }) => task.leadNames.some((each) => foldName(each) === foldName(name))) ?? [];
  if (given.length === 0) return unchanged(task);
  if (given.some((meaning) => chosenLead(meaning, setting) === null))
    return refuse('lead-unknown', 'Cơ quan hoặc nhóm được chọn không có trong danh bạ.');
  const told = new Set(given.map(({ name }) => foldName(name)));
  const leadMeanings = [...task.leadMeanings.filter(({ name }) => !told.has(foldName(name))), ...given];
  const confirmed = task.confirmed.filter((mark) => mark !== LEADS_CHOSEN);
  const { leads } = resolveLeads({ ...task, leadMeanings }, setting);
  const answered = { field: 'meanings', old: task.leadMeanings, new: leadMeanings } as const;
  return { ok: true, task: withDoubts({ ...task, leadMeanings, leads, confirmed }, setting), answered: [answered] };
};

const answerLeads: Step = (task, answer, setting) => {
  if (answer.leads === undefined) {
    if (task.confirmed.includes(LEADS_CHOSEN)) return unchanged(task);
    // The directory may have learnt the name since the plan was read.
    const { leads } = resolveLeads(task, setting);
    return unchanged(withDoubts({ ...task, leads }, setting));
  }
  const chosen = answer.leads.map((choice) => chosenLead(choice, setting));
  const leads = chosen.filter((lead): lead is LeadTarget => lead !== null);
  if (leads.length < chosen.length)
    return refuse('lead-unknown', 'Cơ quan hoặc nhóm được chọn không có trong danh bạ.');
  const answered = { field: 'leads', old: task.leads.map(nameOf), new: leads.map(nameOf) } as const;
  const confirmed = withMark(task.confirmed, LEADS_CHOSEN);
  return { ok: true, task: withDoubts({ ...task, leads, confirmed }, setting), answered: [answered] };
};

const answerConfirmation: Step = (task, answer, setting) => {
  if (answer.confirm !== true || task.doubts.length === 0) return unchanged(task);
  const codes = task.doubts.filter((doubt) => doubt.confirmable).map((doubt) => doubt.code);
  if (codes.length === 0) {
    const why = task.doubts.map((doubt) => doubt.message).join(' ');
    return refuse('nothing-to-confirm', `Dòng này không thể xác nhận như đã đọc. ${why}`);
  }
  const doubtful = codes.includes('deadline-doubtful');
  const deadline = doubtful ? { ...task.deadline, needsReview: false } : task.deadline;
  const confirmed = codes.reduce(withMark, task.confirmed);
  const answered = { field: 'confirm', old: null, new: codes } as const;
  return { ok: true, task: withDoubts({ ...task, deadline, confirmed }, setting), answered: [answered] };
};

function withDoubts(task: TaskDraft, setting: AnswerSetting): TaskDraft {
  return { ...task, doubts: findDoubts(task, setting) };
}

function unchanged(task: TaskDraft): Answered {
  return { ok: true, task, answered: [] };
}

function withMark(marks: readonly string[], mark: string): readonly string[] {
  return marks.includes(mark) ? marks : [...marks, mark];
}

function briefly({ text, kind, due }: DeadlineReading): object {
  return { text, kind, due };
}

function nameOf({ kind, id, name }: LeadTarget): object {
  return { kind, id, name };
}

function refuse(code: AnswerRefusal['code'], message: string): AnswerRefusal {
  return { ok: false, code, message };
}
