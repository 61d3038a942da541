import type { AssignmentState, SuccessionPart } from '#contracts';

/** An assignment that one of the ending agencies owes. */
export interface OpenDuty {
  readonly assignmentId: string;
  readonly agencyId: string;
  readonly taskId: string;
  readonly state: AssignmentState;
}

export interface SuccessionPlan<Duty extends OpenDuty> {
  readonly moves: readonly { readonly duty: Duty; readonly toId: string }[];
  /** Nobody says who takes these. */
  readonly undecided: readonly Duty[];
  /** A report stands undecided: it is decided under the old name first. */
  readonly waiting: readonly Duty[];
}

/** Which open work goes where: a task that a line names to that successor, the rest to whoever takes the rest. */
export function planSuccession<Duty extends OpenDuty>(
  duties: readonly Duty[],
  parts: readonly SuccessionPart[],
): SuccessionPlan<Duty> {
  const waiting = duties.filter(({ state }) => state === 'reported');
  const open = duties.filter(({ state }) => state !== 'reported');
  const moves = open.flatMap((duty) => {
    const toId = heirOf(duty, parts);
    return toId === null ? [] : [{ duty, toId }];
  });
  return { moves, waiting, undecided: open.filter((duty) => heirOf(duty, parts) === null) };
}

export function heirOf(
  { agencyId, taskId }: Pick<OpenDuty, 'agencyId' | 'taskId'>,
  parts: readonly SuccessionPart[],
): string | null {
  const own = parts.filter(({ fromId }) => fromId === agencyId);
  const named = own.find(({ taskIds }) => taskIds.includes(taskId));
  return (named ?? own.find(({ taskIds }) => taskIds.length === 0))?.toId ?? null;
}
