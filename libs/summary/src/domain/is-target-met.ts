/** Slack of a measured value: what a table of percentages rounds away is not a miss. */
const ROUNDING = 1e-9;

/** Whether a measured value meets a target by the plan's own comparator; null where that is not known, or nothing was measured. */
export function isTargetMet(comparator: string, values: readonly number[], measured: number | null): boolean | null {
  const [value, upper] = values;
  if (measured === null || value === undefined) return null;
  switch (comparator) {
    case '>=':
      return measured >= value - ROUNDING;
    case '>':
      return measured > value + ROUNDING;
    case '<=':
      return measured <= value + ROUNDING;
    case '<':
      return measured < value - ROUNDING;
    case '=':
      return Math.abs(measured - value) <= ROUNDING;
    case 'between':
      if (upper === undefined) return null;
      return measured >= Math.min(value, upper) - ROUNDING && measured <= Math.max(value, upper) + ROUNDING;
    default:
      return null;
  }
}
