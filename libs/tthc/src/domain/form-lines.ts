import type { TthcField, TthcReturnLine, TthcReturnState } from '#contracts';
import type { ReturnBefore, ReturnLine } from './check-return.js';
import { NO_FIGURES } from './tthc-figures.js';

/** A line for each field in use, and for those out of use that still hold files. Nothing entered yet: only what was carried over. */
export function formLines(
  fields: readonly TthcField[],
  entered: readonly ReturnLine[] | null,
  before: ReturnBefore | null,
): TthcReturnLine[] {
  const own = new Map((entered ?? []).map(({ fieldId, figures }) => [fieldId, figures]));
  const earlier = new Map((before?.lines ?? []).map(({ fieldId, figures }) => [fieldId, figures.inProcess]));
  return fields
    .filter(({ id, active }) => active || own.has(id) || (earlier.get(id) ?? 0) > 0)
    .map((field) => {
      const left = earlier.get(field.id) ?? 0;
      const carried = { ...NO_FIGURES, received: left, carriedOver: left, inProcess: left, withinLimit: left };
      const figures = own.get(field.id) ?? (entered === null ? carried : { ...NO_FIGURES });
      return { field, figures, carriedBefore: before === null ? null : left };
    });
}

export function stateOf(facts: {
  readonly isLocked: boolean;
  readonly hasDraft: boolean;
  readonly hasStanding: boolean;
}): TthcReturnState {
  if (facts.isLocked) return 'locked';
  if (facts.hasDraft) return 'draft';
  return facts.hasStanding ? 'submitted' : 'missing';
}
