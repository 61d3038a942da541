import type { LeadTarget, PlanTask, SettleAnswer } from '#contracts';

type Lead = NonNullable<SettleAnswer['leads']>[number];

/** One text for a chooser's option; a group is known by its name. */
export const asValue = ({ kind, id }: Lead): string => `${kind}:${id}`;

export function asLead(value: string): Lead {
  const at = value.indexOf(':');
  return { kind: value.slice(0, at) === 'group' ? 'group' : 'agency', id: value.slice(at + 1) };
}

/** The answer replaces every lead of the row: those already known go with it. */
export function withCandidate(chosen: readonly string[], candidate: LeadTarget): string[] {
  return [...new Set([...chosen, asValue(candidate)])];
}

/** One click settles a single unknown name; with two, the first click must not drop the second name unseen. */
export function settlesAtOnce(task: Pick<PlanTask, 'doubts'>): boolean {
  return task.doubts.filter((doubt) => doubt.field === 'lead' && doubt.blocking).length === 1;
}
