import { type DoubtSetting, findDoubts } from '../find-doubts.js';
import { fold } from '../reading/plain-text.js';
import { DEADLINE_CHOSEN, LEADS_CHOSEN, type TaskDraft } from '../task-draft.js';

/**
 * What a person settled of a row stands for the same words in the next version: nobody is asked twice. Where the words
 * changed, or an agency has gone since, the row is read afresh.
 */
export function carryAnswers(fresh: TaskDraft, old: TaskDraft, setting: DoubtSetting): TaskDraft {
  const carried = [carryLeads, carryDeadline, carryRow].reduce((task, carry) => carry(task, old, setting), fresh);
  return carried === fresh ? fresh : { ...carried, doubts: findDoubts(carried, setting) };
}

type Carry = (task: TaskDraft, old: TaskDraft, setting: DoubtSetting) => TaskDraft;

const carryLeads: Carry = (task, old, { directory }) => {
  const same = equal(task.leadNames, old.leadNames) && equal(task.leadScopes, old.leadScopes);
  const stands = old.leads.every((lead) => lead.kind === 'group' || directory.byId.get(lead.id)?.active === true);
  if (!same || !stands || old.leads.length === 0) return task;
  const confirmed = marks(task, old, (code) => code === LEADS_CHOSEN || code.startsWith('lead-'));
  return { ...task, leads: old.leads, leadMeanings: old.leadMeanings, confirmed };
};

const carryDeadline: Carry = (task, old) => {
  if (fold(task.deadlineText ?? '') !== fold(old.deadlineText ?? '')) return task;
  const confirmed = marks(task, old, (code) => code === DEADLINE_CHOSEN || code.startsWith('deadline-'));
  return { ...task, deadline: old.deadline, followUp: old.followUp, confirmed };
};

const carryRow: Carry = (task, old) => {
  if (!equal(wordsOf(task), wordsOf(old))) return task;
  const about = (code: string) => !/^(?:chosen:|lead-|deadline-)/u.test(code);
  const { excluded, excludeReason } = old;
  return { ...task, excluded, excludeReason, confirmed: marks(task, old, about) };
};

function wordsOf({ task, activity, deliverable, deadlineText, leadNames, coordinating }: TaskDraft): readonly string[] {
  return [task, activity, deliverable, deadlineText, ...leadNames, ...coordinating].map((part) => fold(part ?? ''));
}

function marks(task: TaskDraft, old: TaskDraft, about: (code: string) => boolean): readonly string[] {
  return [...new Set([...task.confirmed, ...old.confirmed.filter(about)])];
}

function equal(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
