import type { LocalDate, PeriodLength, WorkingCalendar } from '#calendar';
import { daysAfter, type ReminderPolicy } from './reminder-policy.js';

/** A stage and the day from whose morning on it is said. */
export interface Step {
  readonly name: string;
  readonly day: LocalDate;
}

/** Everything that a policy says around a due day, whoever's it is; each list in order of time. */
export interface DueSteps {
  /** Before the day, on it, after it: to the agency that owes. */
  readonly ladder: readonly Step[];
  /** From the policy's day on, with each urging: to its head, to the area's coordinator. */
  readonly urged: { readonly head: readonly Step[]; readonly coordinator: readonly Step[] };
}

/** Thousands of duties share a due day: what was worked out for a policy and a calendar is kept as long as they are. */
const known = new WeakMap<ReminderPolicy, WeakMap<WorkingCalendar, Map<string, DueSteps>>>();

export function dueSteps(
  policy: ReminderPolicy,
  length: PeriodLength,
  due: LocalDate,
  calendar: WorkingCalendar,
): DueSteps {
  const ofPolicy = known.get(policy) ?? new WeakMap<WorkingCalendar, Map<string, DueSteps>>();
  known.set(policy, ofPolicy);
  const ofCalendar = ofPolicy.get(calendar) ?? new Map<string, DueSteps>();
  ofPolicy.set(calendar, ofCalendar);
  const key = `${length} ${due}`;
  const steps = ofCalendar.get(key) ?? workOut(policy, length, due, calendar);
  ofCalendar.set(key, steps);
  return steps;
}

function workOut(policy: ReminderPolicy, length: PeriodLength, due: LocalDate, calendar: WorkingCalendar): DueSteps {
  const after = daysAfter(policy);
  const at = (name: string, count: number): Step => ({
    name: `${name}-${String(Math.abs(count))}`,
    day: calendar.addWorkingDays(due, count),
  });
  const before = policy.ladders[length].map((count) =>
    count === 0 ? { name: 'due', day: calendar.nextWorkingDay(due) } : at('before', -count),
  );
  const urging = (name: string, from: number | null): Step[] =>
    (from === null ? [] : [from, ...after.filter((count) => count > from)]).map((count) => at(name, count));
  return {
    ladder: [...before, ...after.map((count) => at('after', count))],
    urged: { head: urging('head', policy.headFrom), coordinator: urging('coordinator', policy.coordinatorFrom) },
  };
}
