import type { AssignmentAction, AssignmentState } from '#contracts';

/** Who may do it: the agency that owes, the one that approves, the approver or the plan's standing agency, nobody but the system. */
export type Party = 'lead' | 'approver' | 'steward' | 'system';

/** Further conditions, by name; guards.ts says what each means. */
export type GuardName =
  | 'reason-given'
  | 'document-named'
  | 'evidence-or-reason'
  | 'report-evidenced'
  | 'not-own-report'
  | 'has-due-day'
  | 'before-day-ends'
  | 'asks-later-day'
  | 'grants-later-day'
  | 'no-request-open'
  | 'request-open'
  | 'not-own-request';

export interface Transition {
  readonly from: readonly AssignmentState[];
  readonly action: AssignmentAction;
  /** `same`: the deed changes facts, not the state. */
  readonly to: AssignmentState | 'same';
  readonly who: Party;
  readonly guards: readonly GuardName[];
}

/** Publication makes an assignment in one of these. */
export const initialStates: readonly AssignmentState[] = ['assigned', 'awaiting_trigger'];
export const closedStates: readonly AssignmentState[] = ['completed', 'cancelled', 'superseded'];

const working: readonly AssignmentState[] = ['assigned', 'in_progress', 'returned'];
const open: readonly AssignmentState[] = ['awaiting_trigger', ...working, 'reported'];

/**
 * The life of an assignment. Overdue is no state: it is what `working` is called once the due day has ended (standing.ts),
 * so whatever leads out of a working state leads out of overdue.
 */
export const lifeCycle: readonly Transition[] = [
  { from: ['awaiting_trigger'], action: 'trigger', to: 'assigned', who: 'steward', guards: ['reason-given'] },
  { from: ['assigned', 'returned'], action: 'start', to: 'in_progress', who: 'lead', guards: [] },
  { from: working, action: 'report', to: 'reported', who: 'lead', guards: ['document-named', 'evidence-or-reason'] },
  {
    from: ['reported'],
    action: 'approve',
    to: 'completed',
    who: 'approver',
    guards: ['not-own-report', 'report-evidenced'],
  },
  { from: ['reported'], action: 'return', to: 'returned', who: 'approver', guards: ['not-own-report', 'reason-given'] },
  {
    from: working,
    action: 'ask-extension',
    to: 'same',
    who: 'lead',
    guards: ['has-due-day', 'no-request-open', 'before-day-ends', 'asks-later-day', 'reason-given'],
  },
  {
    from: [...working, 'reported'],
    action: 'grant-extension',
    to: 'same',
    who: 'approver',
    guards: ['request-open', 'not-own-request', 'grants-later-day'],
  },
  {
    from: [...working, 'reported'],
    action: 'refuse-extension',
    to: 'same',
    who: 'approver',
    guards: ['request-open', 'not-own-request', 'reason-given'],
  },
  { from: open, action: 'cancel', to: 'cancelled', who: 'steward', guards: ['reason-given'] },
  { from: open, action: 'supersede', to: 'superseded', who: 'system', guards: ['reason-given'] },
];

export function findTransition(state: AssignmentState, action: AssignmentAction): Transition | null {
  return lifeCycle.find((transition) => transition.action === action && transition.from.includes(state)) ?? null;
}

export function isClosed(state: AssignmentState): boolean {
  return closedStates.includes(state);
}
