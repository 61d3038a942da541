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

/** The merged value a blank cell of a span belongs to; null where a careful reader would not say. */
const lookUp = (group: readonly DataRow[], at: number, role: ValueRole, bare: boolean): Found | null => {
  const anchors = group.flatMap((row, index) => (isBlank(row.cells[role]) ? [] : [index]));
  const above = anchors.findLast((index) => index < at);
  const below = anchors.find((index) => index > at);
  const cell = group[above ?? below ?? -1]?.cells[role];
  if (cell === undefined) return null;
  if (above !== undefined && below !== undefined) {
    const same = fold(cell.text) === fold(group[below]?.cells[role]?.text ?? '');
    return bare || same ? { cell, sure: bare } : null;
  }
  return { cell, sure: above !== undefined && (bare || anchors.length === 1) };
};

const blankRoles = (row: DataRow): ValueRole[] => valueRoles.filter((role) => isBlank(row.cells[role]));

const fillRow = (group: readonly DataRow[], at: number, roles: readonly Role[]): FilledRow | null => {
  const row = group[at];
  if (row === undefined) return null;
  const cells = { ...row.cells };
  const inherited: Role[] = [];
  const doubts: ReadingIssue[] = [];
  const blanks = blankRoles(row).filter((role) => roles.includes(role));
  const bare = blanks.length === valueRoles.filter((role) => roles.includes(role)).length;
  const merged = bare || blanks.some((role) => role === 'lead' || role === 'agencies');
  for (const role of blanks) {
    // An empty supporting agency is common and means none, unless the row as a whole is merged with its neighbour.
    if (role === 'coordinating' && !merged) continue;
    const found = lookUp(group, at, role, bare);
    if (found === null) continue;
    cells[role] = found.cell;
    inherited.push(role);
    const onlyDeadline = role === 'deadline' && blanks.length === 1;
    const code = doubtOf[role];
    if (code !== undefined && (!found.sure || onlyDeadline)) doubts.push(doubt(code));
  }
  return { row, cells, inherited, doubts };
};

/** Fills the blank cells of the rows that share one label. */
export const fillGroup = (group: readonly DataRow[], roles: readonly Role[]): FilledRow[] =>
  group.map((_, at) => fillRow(group, at, roles)).filter((row) => row !== null);
