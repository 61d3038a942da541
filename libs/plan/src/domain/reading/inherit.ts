import { type Cell, isBlank } from './cell.js';
import type { Role } from './columns.js';
import { doubt, type DoubtCode } from './doubt.js';
import { fold } from './plain-text.js';
import type { ReadingIssue } from './plan-reading.js';
import type { DataRow } from './task-table.js';

/** A row with the cells of merged neighbours filled in. */
export interface FilledRow {
  readonly row: DataRow;
  readonly cells: Partial<Record<Role, Cell>>;
  readonly inherited: readonly Role[];
  readonly doubts: readonly ReadingIssue[];
}

type ValueRole = 'deliverable' | 'lead' | 'agencies' | 'coordinating' | 'deadline';
const valueRoles: readonly ValueRole[] = ['deliverable', 'lead', 'agencies', 'coordinating', 'deadline'];

const doubtOf: Partial<Record<ValueRole, DoubtCode>> = {
  deliverable: 'deliverable-span-unsure',
  lead: 'lead-span-unsure',
  agencies: 'lead-span-unsure',
  deadline: 'deadline-span-unsure',
};

interface Found {
  readonly cell: Cell;
  readonly sure: boolean;
}

/** For each row of a group, the nearest printed value of a column above and below it. */
interface Neighbours {
  readonly role: ValueRole;
  readonly above: readonly (Cell | undefined)[];
  readonly below: readonly (Cell | undefined)[];
  readonly printed: number;
}

const neighboursOf = (group: readonly DataRow[], role: ValueRole): Neighbours => {
  const cells = group.map((row) => (isBlank(row.cells[role]) ? undefined : row.cells[role]));
  const pass = (order: readonly (Cell | undefined)[]) => {
    let last: Cell | undefined;
    return order.map((cell) => {
      const before = last;
      last = cell ?? last;
      return before;
    });
  };
  return {
    role,
    above: pass(cells),
    below: pass(cells.toReversed()).toReversed(),
    printed: cells.filter((cell) => cell !== undefined).length,
  };
};

interface Look {
  /** The row has no value of its own at all. */
  readonly bare: boolean;
  /** The document itself draws one cell. */
  readonly drawn: boolean;
}

/**
 * The merged value a blank cell of a span belongs to: the one above, for a merged cell prints its text first; without one, the one
 * below. Certain where the document itself draws one cell, or where the row has no value of its own at all.
 */
const lookUp = ({ role, above, below, printed }: Neighbours, at: number, { bare, drawn }: Look): Found | null => {
  const [upper, lower] = [above[at], below[at]];
  if (drawn) return upper === undefined ? null : { cell: upper, sure: true };
  const cell = upper ?? lower;
  if (cell === undefined) return null;
  if (upper !== undefined && lower !== undefined) {
    if (bare || fold(upper.text) === fold(lower.text)) return { cell, sure: bare };
    // Between two different days the day is anybody's guess; between two agencies the merged name above is the likelier.
    return role === 'deadline' ? null : { cell, sure: false };
  }
  return { cell, sure: upper !== undefined && (bare || printed === 1) };
};

const blankRoles = (row: DataRow): ValueRole[] => valueRoles.filter((role) => isBlank(row.cells[role]));

const fillRow = (row: DataRow, at: number, roles: readonly Role[], near: ReadonlyMap<Role, Neighbours>): FilledRow => {
  const cells = { ...row.cells };
  const inherited: Role[] = [];
  const doubts: ReadingIssue[] = [];
  const blanks = blankRoles(row).filter((role) => roles.includes(role));
  const bare = blanks.length === valueRoles.filter((role) => roles.includes(role)).length;
  const merged = bare || blanks.some((role) => role === 'lead' || role === 'agencies');
  for (const role of blanks) {
    // An empty supporting agency is common and means none, unless the row as a whole is merged with its neighbour.
    if (role === 'coordinating' && !merged && row.cells[role]?.continues !== true) continue;
    const neighbours = near.get(role);
    const drawn = row.cells[role]?.continues === true;
    const found = neighbours === undefined ? null : lookUp(neighbours, at, { bare, drawn });
    if (found === null) continue;
    cells[role] = found.cell;
    inherited.push(role);
    const onlyDeadline = role === 'deadline' && blanks.length === 1;
    const code = doubtOf[role];
    if (code !== undefined && (!found.sure || (onlyDeadline && !drawn))) doubts.push(doubt(code));
  }
  return { row, cells, inherited, doubts };
};

const contagious: readonly string[] = ['column-missing', 'cell-join-unsure', 'cell-cut'];

/** What is taken from a doubtful row is as doubtful as that row. */
const spreadDoubts = (filled: readonly FilledRow[]): FilledRow[] => {
  const shared = filled.flatMap(({ row }) => row.doubts.filter(({ code }) => contagious.includes(code)));
  if (shared.length === 0) return [...filled];
  const kinds = [...new Map(shared.map((issue) => [issue.code, issue])).values()];
  return filled.map((each) => (each.inherited.length === 0 ? each : { ...each, doubts: [...each.doubts, ...kinds] }));
};

/** Fills the blank cells of the rows that share one label. */
export const fillGroup = (group: readonly DataRow[], roles: readonly Role[]): FilledRow[] => {
  const near = new Map<Role, Neighbours>(valueRoles.map((role) => [role, neighboursOf(group, role)]));
  return spreadDoubts(group.map((row, at) => fillRow(row, at, roles, near)));
};
