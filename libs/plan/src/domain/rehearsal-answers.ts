import type { Doubt, LeadTarget, SettleAnswer } from '#contracts';
import { isOpen, type TaskDraft } from './task-draft.js';

type Row = Pick<TaskDraft, 'excluded' | 'doubts' | 'leads'> & { readonly id: string };

export interface RehearsalAnswers {
  readonly answers: readonly { readonly taskId: string; readonly answer: SettleAnswer }[];
  /** Rows that took their first candidate. */
  readonly taken: number;
  /** Rows that had none. */
  readonly leftOut: number;
}

/** What a rehearsal without a person takes for settled: the first candidate of each doubt, or the row is left out. Never used in earnest. */
export function rehearsalAnswers(tasks: readonly Row[]): RehearsalAnswers {
  const answers = tasks.filter(isOpen).map((task) => ({ taskId: task.id, answer: firstAnswer(task) }));
  const leftOut = answers.filter(({ answer }) => answer.exclude !== undefined).length;
  return { answers, taken: answers.length - leftOut, leftOut };
}

function firstAnswer(task: Row): SettleAnswer {
  const deadline = firstDeadline(task);
  const leads = firstLeads(task);
  if (deadline === null || leads === null) return { exclude: { reason: 'Không có phương án nào để diễn tập.' } };
  const confirm = task.doubts.some((doubt) => doubt.confirmable) ? { confirm: true as const } : {};
  return { ...deadline, ...leads, ...confirm };
}

type Part = Pick<SettleAnswer, 'deadlineCandidate' | 'leads'>;

/** What was read is itself the first candidate, where it gives a day or needs none. */
function firstDeadline({ doubts }: Row): Part | null {
  const doubt = doubts.find(({ field, blocking, confirmable }) => field === 'deadline' && blocking && !confirmable);
  if (doubt === undefined) return {};
  return doubt.candidates.length > 0 ? { deadlineCandidate: 0 } : null;
}

/** Known leads stay; of an unknown name its best suggestion is taken, or that name is dropped. */
function firstLeads({ doubts, leads }: Row): Part | null {
  const open = doubts.filter(({ field, confirmable }) => field === 'lead' && !confirmable);
  if (open.length === 0) return {};
  const empty = new Set(open.filter(({ code }) => code === 'lead-group-empty').map(({ subject }) => subject));
  const all = [...leads.filter(({ name }) => !empty.has(name)), ...open.flatMap(firstSuggestion)];
  return all.length === 0 ? null : { leads: all.map(({ kind, id }) => ({ kind, id })) };
}

function firstSuggestion({ candidates: [first] }: Doubt): LeadTarget[] {
  return first?.lead ? [first.lead] : [];
}
