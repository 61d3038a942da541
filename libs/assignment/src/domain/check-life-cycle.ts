import type { AssignmentAction, AssignmentState } from '#contracts';
import { closedStates, initialStates, type Transition } from './life-cycle.js';

/** What is wrong with a table of transitions; empty when it is sound. Asked at start-up: a broken table must not serve. */
export function checkLifeCycle(
  table: readonly Transition[],
  states: readonly AssignmentState[],
  actions: readonly AssignmentAction[],
): string[] {
  const reachable = reach(initialStates, (state) => successors(table, state));
  const finishing = reach(closedStates, (state) => predecessors(table, state));
  return [
    ...states.filter((state) => !reachable.has(state)).map((state) => `state ${state} is never reached`),
    ...states.filter((state) => !finishing.has(state)).map((state) => `state ${state} is a dead end`),
    ...closedStates
      .filter((state) => successors(table, state).length > 0)
      .map((state) => `state ${state} is not closed`),
    ...actions
      .filter((action) => !table.some((row) => row.action === action))
      .map((action) => `nothing does ${action}`),
    ...doubled(table).map((pair) => `${pair} stands twice`),
  ];
}

function successors(table: readonly Transition[], state: AssignmentState): AssignmentState[] {
  return table.filter((row) => row.from.includes(state)).map((row) => (row.to === 'same' ? state : row.to));
}

function predecessors(table: readonly Transition[], state: AssignmentState): AssignmentState[] {
  return table.filter((row) => row.to === state).flatMap((row) => [...row.from]);
}

function reach(
  start: readonly AssignmentState[],
  next: (state: AssignmentState) => readonly AssignmentState[],
): ReadonlySet<AssignmentState> {
  const seen = new Set(start);
  // A set grows while it is walked: every state found is visited in turn.
  for (const state of seen) next(state).forEach((found) => seen.add(found));
  return seen;
}

function doubled(table: readonly Transition[]): string[] {
  const pairs = table.flatMap((row) => row.from.map((from) => `${from} × ${row.action}`));
  return pairs.filter((pair, index) => pairs.indexOf(pair) !== index);
}
