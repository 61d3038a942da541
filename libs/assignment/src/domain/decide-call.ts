import type { LocalDate, WorkingCalendar } from '#calendar';
import type { AssignmentState } from '#contracts';
import { contributionDay } from './contribution-day.js';

/** What the rules ask of an assignment that names supporting agencies. */
export interface CallFacts {
  readonly state: AssignmentState;
  readonly due: LocalDate | null;
  readonly dueVersion: number;
  /** Supporting agencies as printed. */
  readonly names: readonly string[];
  /** The last of: the day it was given, the day its event came, today. */
  readonly askedOn: LocalDate;
}

/** What was last asked of the supporting agencies of an assignment. */
export interface StandingCall {
  readonly dueVersion: number;
  /** Null: nothing was asked of anybody. */
  readonly daysBefore: number | null;
  readonly names: readonly string[];
  /** Those of the names that the directory did not know. */
  readonly unknown: readonly string[];
}

export type CallDecision =
  | { readonly kind: 'none' }
  /** Nobody is asked any more. */
  | { readonly kind: 'withdraw' }
  | {
      readonly kind: 'call';
      /** The day for whoever is asked now; null: it is too late to ask anybody new. */
      readonly due: LocalDate | null;
      /** The day for those who were asked before; null: theirs stays. */
      readonly moveTo: LocalDate | null;
      /** The names are to be looked up. */
      readonly resolve: boolean;
      /** The plan names others now: whoever is not among them is no longer asked. */
      readonly replace: boolean;
    };

export interface CallSetting {
  readonly calendar: WorkingCalendar;
  /** What the policy of the place says. */
  readonly daysBefore: number | null;
  /** Names that nobody was found for are looked up once more. */
  readonly again: boolean;
}

const NONE: CallDecision = { kind: 'none' };
const CLOSED: readonly AssignmentState[] = ['completed', 'cancelled', 'superseded'];

/** What is to be asked of the supporting agencies now. Asked twice with nothing changed in between, the second answer is `none`. */
export function decideCall(facts: CallFacts, call: StandingCall | null, setting: CallSetting): CallDecision {
  if (CLOSED.includes(facts.state)) return NONE;
  const { due } = facts;
  const { daysBefore } = setting;
  if (due === null || daysBefore === null) return withoutCall(facts, call);
  const known = call?.daysBefore == null ? null : call;
  const renamed = known !== null && !sameNames(known.names, facts.names);
  const moved = known !== null && (known.dueVersion !== facts.dueVersion || known.daysBefore !== daysBefore);
  const resolve = known === null || renamed || (setting.again && known.unknown.length > 0);
  if (!resolve && !moved) return NONE;
  const day = contributionDay({ due, askedOn: facts.askedOn, daysBefore }, setting.calendar);
  return { kind: 'call', due: day, moveTo: moved ? (day ?? due) : null, resolve, replace: renamed };
}

function withoutCall({ due, dueVersion }: CallFacts, call: StandingCall | null): CallDecision {
  const settled = call === null ? due === null : call.daysBefore === null && call.dueVersion === dueVersion;
  return settled ? NONE : { kind: 'withdraw' };
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, at) => name === other[at]);
}
