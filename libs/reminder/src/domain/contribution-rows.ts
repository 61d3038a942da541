import type { LocalDate } from '#calendar';

/** The section of what the recipient contributes to the work of others. */
export const CONTRIBUTIONS = 'contributions';

/** Names that one row prints. */
const NAMES_SHOWN = 3;

/** As much of an entry as says which task it is, and who leads it. */
interface OfLead {
  readonly title: string;
  readonly due: LocalDate | null;
  readonly taskPosition: number;
  readonly agencyName: string;
}

export interface Missing {
  readonly count: number;
  readonly names: readonly string[];
}

/** A task that many agencies lead is one row to whoever supports them all: title, day, and the leads. */
export function mergeLeads<Entry extends OfLead>(entries: readonly Entry[]): Entry[] {
  const groups = Map.groupBy(entries, ({ title, due, taskPosition }) => [taskPosition, due, title].join('|'));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const names = group.map(({ agencyName }) => agencyName);
    return first === undefined ? [] : [{ ...first, agencyName: sayNames(names.length, names) }];
  });
}

export function sayMissing(missing: Missing | null): string | null {
  if (missing === null || missing.count === 0) return null;
  return `còn thiếu góp ý, phối hợp của ${String(missing.count)} cơ quan: ${sayNames(missing.count, missing.names)}`;
}

function sayNames(count: number, names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN);
  const more = count - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` và ${String(more)} cơ quan khác` : ''}`;
}
