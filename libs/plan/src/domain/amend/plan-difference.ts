import type { DeadlineReading } from '#calendar';
import type { FollowUp, LeadTarget } from '#contracts';
import { fold } from '../reading/plain-text.js';
import type { MatchRow } from './match-tasks.js';

/** A row of either version, as settled. */
export interface ComparedRow extends MatchRow {
  readonly deadlineText: string | null;
  readonly deadline: DeadlineReading;
  readonly followUp: FollowUp;
  readonly leads: readonly LeadTarget[];
  readonly coordinating: readonly string[];
  readonly excluded: boolean;
  readonly excludeReason: string | null;
}

export type RowChange = 'deadline' | 'leads' | 'wording' | 'place';

export type DifferenceEntry<T> =
  | { readonly kind: 'added'; readonly old: T | null; readonly new: T }
  | { readonly kind: 'dropped'; readonly old: T; readonly new: T | null }
  | { readonly kind: 'changed'; readonly old: T; readonly new: T; readonly changes: readonly RowChange[] }
  | { readonly kind: 'unchanged'; readonly old: T; readonly new: T };

/** What the new version makes of the old one: its rows in order, then the old rows it no longer has. */
export type PlanDifference<T> = readonly DifferenceEntry<T>[];

/** `oldIdOf`: which old row each new row stands for. A row that is left out counts as not there. */
export function differenceOf<T extends ComparedRow>(
  old: readonly T[],
  fresh: readonly T[],
  oldIdOf: ReadonlyMap<string, string>,
): PlanDifference<T> {
  const before = new Map(old.map((row) => [row.id, row]));
  const entries = fresh.flatMap((row) => {
    const paired = oldIdOf.get(row.id);
    const stood = paired === undefined ? undefined : before.get(paired);
    return entryOf(stood ?? null, row);
  });
  const kept = new Set(oldIdOf.values());
  const gone = old.filter((row) => !row.excluded && !kept.has(row.id));
  return [...entries, ...gone.map((row) => ({ kind: 'dropped' as const, old: row, new: null }))];
}

function entryOf<T extends ComparedRow>(old: T | null, fresh: T): DifferenceEntry<T>[] {
  if (old === null || old.excluded) return fresh.excluded ? [] : [{ kind: 'added', old, new: fresh }];
  if (fresh.excluded) return [{ kind: 'dropped', old, new: fresh }];
  const changes = changesOf(old, fresh);
  return [
    changes.length === 0 ? { kind: 'unchanged', old, new: fresh } : { kind: 'changed', old, new: fresh, changes },
  ];
}

function changesOf(old: ComparedRow, fresh: ComparedRow): RowChange[] {
  const changes: RowChange[] = [];
  if (daysKey(old) !== daysKey(fresh)) changes.push('deadline');
  if (leadsKey(old) !== leadsKey(fresh)) changes.push('leads');
  if (wordsKey(old) !== wordsKey(fresh)) changes.push('wording');
  if (old.areaCode !== fresh.areaCode || old.row !== fresh.row) changes.push('place');
  return changes;
}

/** The rows of the new version under the ids of the old: a row that stays keeps its id, and with it all that hangs on it. */
export function applyDifference<T extends ComparedRow>(old: readonly T[], difference: PlanDifference<T>): T[] {
  const dropped = new Set(difference.flatMap((entry) => (entry.kind === 'dropped' ? [entry.old.id] : [])));
  const stays = new Set(old.filter(({ id }) => !dropped.has(id)).map(({ id }) => id));
  return difference
    .flatMap((entry) => {
      if (entry.kind === 'dropped') return [];
      return [entry.old !== null && stays.has(entry.old.id) ? { ...entry.new, id: entry.old.id } : entry.new];
    })
    .sort((one, other) => one.position - other.position);
}

function daysKey({ deadline, followUp }: ComparedRow): string {
  const { kind, due, exclusive, from, recurrence, parts } = deadline;
  const ofParts = parts.map((part) => [part.scope, part.kind, part.due, part.from, part.recurrence]);
  return JSON.stringify([kind, due, exclusive, from, recurrence, ofParts, followUp]);
}

function leadsKey({ leads }: ComparedRow): string {
  const keys = leads.map((lead) => [
    lead.kind,
    lead.id,
    lead.scope,
    lead.kind === 'group' ? lead.except.map(({ id }) => id) : [],
  ]);
  return JSON.stringify(keys.map((key) => JSON.stringify(key)).sort());
}

function wordsKey({ task, activity, deliverable, deadlineText, coordinating }: ComparedRow): string {
  return [task, activity, deliverable, deadlineText, ...coordinating].map((part) => fold(part ?? '')).join('|');
}
