import type { LocalDate } from '#calendar';
import type { AssignmentState } from '#contracts';
import type { NewAssignment } from './expand-plan.js';
import { isClosed } from './life-cycle.js';

/** An assignment of the version before, as it stands. */
export type StandingAssignment = Omit<NewAssignment, 'state'> & {
  readonly id: string;
  readonly state: AssignmentState;
};

export type PlaceAndWords = Partial<Omit<NewAssignment, 'taskId' | 'agencyId' | 'state' | 'kind'>>;

/** What the new version of a plan does to one assignment. Every list of these, once done, is followed by nothing but `keep`s. */
export type AmendmentStep =
  | { readonly kind: 'keep'; readonly assignment: StandingAssignment; readonly changes: PlaceAndWords }
  | {
      readonly kind: 'move';
      readonly assignment: StandingAssignment;
      readonly to: LocalDate;
      readonly changes: PlaceAndWords;
    }
  | { readonly kind: 'drop'; readonly assignment: StandingAssignment }
  | { readonly kind: 'add'; readonly assignment: NewAssignment };

/**
 * Work under way against the plan as it now reads. The same task, agency and period stay one assignment; a period whose day moved is
 * the same one when each day that went has a day that came. What is finished or cancelled keeps its days and its state.
 */
export function planAmendment(
  standing: readonly StandingAssignment[],
  expanded: readonly NewAssignment[],
): AmendmentStep[] {
  const fresh = Map.groupBy(expanded, dutyKey);
  // What was replaced earlier is history: it neither stands for anything nor is in the way.
  const held = Map.groupBy(
    standing.filter(({ state }) => state !== 'superseded'),
    dutyKey,
  );
  return [...new Set([...held.keys(), ...fresh.keys()])].flatMap((key) =>
    amendDuty(held.get(key) ?? [], fresh.get(key) ?? []),
  );
}

/** The key under which a dropped period is kept, out of the way of one that comes back. */
export function droppedKey(occurrence: string, version: number): string {
  return `${occurrence}~v${String(version)}`;
}

function dutyKey({ taskId, agencyId }: { readonly taskId: string; readonly agencyId: string }): string {
  return `${taskId} ${agencyId}`;
}

/** One task of one agency. */
function amendDuty(held: readonly StandingAssignment[], fresh: readonly NewAssignment[]): AmendmentStep[] {
  const pairs = pairPeriods(held, fresh);
  const taken = new Set(pairs.values());
  const kept = held.flatMap((assignment): AmendmentStep[] => {
    const now = pairs.get(assignment);
    if (now !== undefined) return [amendStep(assignment, now)];
    return isClosed(assignment.state) ? [] : [{ kind: 'drop', assignment }];
  });
  const added = fresh.filter((assignment) => !taken.has(assignment));
  return [...kept, ...added.map((assignment) => ({ kind: 'add' as const, assignment }))];
}

function pairPeriods(
  held: readonly StandingAssignment[],
  fresh: readonly NewAssignment[],
): Map<StandingAssignment, NewAssignment> {
  const byKey = new Map(fresh.map((assignment) => [assignment.occurrence, assignment]));
  const pairs = new Map<StandingAssignment, NewAssignment>();
  for (const assignment of held) {
    const now = byKey.get(assignment.occurrence);
    if (now !== undefined) pairs.set(assignment, now);
  }
  const taken = new Set(pairs.values());
  const came = Map.groupBy(
    fresh.filter((assignment) => !taken.has(assignment)),
    ({ kind }) => kind,
  );
  const went = Map.groupBy(
    held.filter((assignment) => !pairs.has(assignment)),
    ({ kind }) => kind,
  );
  for (const [kind, old] of went) {
    const now = byDay(came.get(kind) ?? []);
    if (now.length !== old.length) continue;
    byDay(old).forEach((assignment, at) => {
      const partner = now[at];
      if (partner !== undefined) pairs.set(assignment, partner);
    });
  }
  return pairs;
}

/** What becomes of one assignment that the new version still asks for. */
export function amendStep(assignment: StandingAssignment, now: NewAssignment): AmendmentStep {
  const closed = isClosed(assignment.state);
  const moves = !closed && now.due !== null && now.dueNominal !== null && hasOtherDay(assignment, now);
  if (moves && now.due !== null)
    return {
      kind: 'move',
      assignment,
      to: now.due,
      changes: differing(assignment, { ...wordsOf(now), ...daysOf(now) }),
    };
  return { kind: 'keep', assignment, changes: differing(assignment, closed ? placeOf(now) : wordsOf(now)) };
}

/** An extension changes only `due`, so the day as the document says it shows whether the document moved it. */
function hasOtherDay(assignment: StandingAssignment, now: NewAssignment): boolean {
  if (assignment.dueNominal !== now.dueNominal) return true;
  const { exclusive, rollPolicy, due } = assignment;
  return (exclusive !== now.exclusive || rollPolicy !== now.rollPolicy) && due !== now.due;
}

function placeOf({ occurrence, taskPosition, row, areaCode, areaName }: NewAssignment): PlaceAndWords {
  return { occurrence, taskPosition, row, areaCode, areaName };
}

function wordsOf(now: NewAssignment): PlaceAndWords {
  const { title, deliverable, deadlineText, coordinating, condition, explanation, exclusive, rollPolicy } = now;
  const { approverAgencyId, approverAgencyName, standingAgencyId } = now;
  const words = { title, deliverable, deadlineText, coordinating, condition, explanation, exclusive, rollPolicy };
  return { ...placeOf(now), ...words, approverAgencyId, approverAgencyName, standingAgencyId };
}

function daysOf({ dueNominal, due, period }: NewAssignment): PlaceAndWords {
  return { dueNominal, due, period };
}

function differing(assignment: StandingAssignment, now: PlaceAndWords): PlaceAndWords {
  const before = assignment as PlaceAndWords;
  const names = Object.keys(now) as (keyof PlaceAndWords)[];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]));
  return Object.fromEntries(changed.map((name) => [name, now[name]]));
}

function byDay<T extends Pick<NewAssignment, 'dueNominal' | 'occurrence'>>(periods: readonly T[]): T[] {
  const keyOf = ({ dueNominal, occurrence }: T) => `${dueNominal ?? '9999'} ${occurrence}`;
  return [...periods].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
