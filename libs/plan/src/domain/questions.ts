import { foldName } from '#directory';
import type { Doubt, PlanQuestion } from '#contracts';
import { isOpen, type TaskDraft } from './task-draft.js';

type Row = TaskDraft & { readonly id: string };

/** The fewest questions that settle a draft: rows that raise the same doubt about the same words are asked about once. */
export function questionsOf(tasks: readonly Row[]): PlanQuestion[] {
  const questions = new Map<string, PlanQuestion>();
  for (const task of [...tasks].sort((one, other) => one.position - other.position)) {
    if (!isOpen(task)) continue;
    for (const doubt of task.doubts.filter(({ blocking }) => blocking)) {
      const key = keyOf(doubt, task);
      const known = questions.get(key);
      if (known === undefined) questions.set(key, questionOf(key, doubt, task));
      else if (!known.taskIds.includes(task.id)) known.taskIds.push(task.id);
    }
  }
  return [...questions.values()];
}

function questionOf(key: string, doubt: Doubt, task: Row): PlanQuestion {
  const { code, field, message, confirmable, candidates } = doubt;
  return { key, code, field, subject: subjectOf(doubt, task), message, confirmable, candidates, taskIds: [task.id] };
}

function subjectOf({ field, subject }: Doubt, { deadlineText }: Row): string | null {
  return subject ?? (field === 'deadline' ? deadlineText : null);
}

/** A name means the same wherever it stands, words of a deadline likewise; a doubt about a row's own cells is about that printed place. */
function keyOf(doubt: Doubt, task: Row): string {
  const { code, field, message, candidates } = doubt;
  if (field === 'lead' && doubt.subject !== null) return `${code}|${foldName(doubt.subject)}`;
  if (field === 'deadline' && saysDeadline(code) && task.deadlineText !== null)
    return [code, foldWording(task.deadlineText), ...candidates.map(({ label }) => label)].join('|');
  // A plan without a table leaves the same things unsaid in every bullet: an area's rows are asked about together.
  if (task.issues.some((issue) => issue.code === 'from-prose')) return [code, message, task.areaCode].join('|');
  return [code, message, ...task.lines].join('|');
}

/** These are about the words; other codes are about where the words stand. */
const saysDeadline = (code: string): boolean => code === 'deadline-doubtful' || code === 'deadline-unknown';

/** "Thường  xuyên." and "thường xuyên" are the same words. */
export function foldWording(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.;,–-]+|[\s.;,–-]+$/gu, '');
}
