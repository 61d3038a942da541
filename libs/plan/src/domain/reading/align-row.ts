import { type Cell } from './cell.js';
import { type CellKind, cellKind } from './cell-kind.js';
import type { Role } from './columns.js';

/** How well a kind of content sits in a column; unnamed pairs are worth the last column of the row. */
const affinity: Readonly<
  Record<CellKind, { readonly fits: Partial<Record<Role, number>>; readonly otherwise: number }>
> = {
  blank: { fits: {}, otherwise: 0 },
  number: { fits: { number: 3, budget: 1, other: 0, note: 0 }, otherwise: -2 },
  'task-label': { fits: { task: 4, activity: 0 }, otherwise: -4 },
  'activity-label': { fits: { activity: 4 }, otherwise: -4 },
  deadline: {
    fits: { deadline: 3, start: 2, activity: -0.5, task: -0.5, note: 0, other: 0, budget: -0.5 },
    otherwise: -3,
  },
  agency: {
    fits: { lead: 2, coordinating: 2, agencies: 2, activity: -0.5, task: -0.5, deliverable: -0.5, other: 0 },
    otherwise: -2.5,
  },
  deliverable: {
    fits: { deliverable: 1.5, activity: 0.4, task: 0.4, objective: 0.3, other: 0, note: 0 },
    otherwise: -2,
  },
  money: { fits: { budget: 2, note: 1, other: 0, deadline: 0 }, otherwise: -2 },
  text: { fits: { objective: 0.5, task: 0.6, activity: 0.6, deliverable: 0.4, note: 0.2, other: 0 }, otherwise: -2.5 },
};

const skipFilledCell = -8;
const skipBlankCell = -0.2;
const skipRole: Partial<Record<Role, number>> = { lead: -0.6, deadline: -0.6, coordinating: -0.4, number: -0.15 };

const fit = (cell: Cell, role: Role): number => {
  const kind = cellKind(cell.text);
  if (role === 'number' && kind !== 'number' && kind !== 'blank') return -4;
  return affinity[kind].fits[role] ?? affinity[kind].otherwise;
};

export interface Alignment {
  readonly byRole: Partial<Record<Role, Cell>>;
  readonly shifted: boolean;
  /** Columns that found no cell at all, not even a blank one. */
  readonly missing: readonly Role[];
}

const asPrinted = (cells: readonly Cell[], roles: readonly Role[]): Partial<Record<Role, Cell>> => {
  const byRole: Partial<Record<Role, Cell>> = {};
  roles.forEach((role, at) => {
    const cell = cells[at];
    if (cell !== undefined) byRole[role] = cell;
  });
  return byRole;
};

const strictColumns: readonly Role[] = ['number', 'lead', 'coordinating', 'deadline', 'task', 'activity'];

/** Printed position contradicts content only where the content is unmistakable. */
const contradicts = (cells: readonly Cell[], roles: readonly Role[]): boolean =>
  roles.some((role, at) => {
    const cell = cells[at];
    if (cell === undefined || cell.text === '' || !strictColumns.includes(role)) return false;
    const kind = cellKind(cell.text);
    if (role === 'number') return kind !== 'number' && cell.text.length > 12;
    if (role === 'deadline') return kind === 'agency' || kind === 'activity-label' || kind === 'task-label';
    if (role === 'task') return kind === 'activity-label';
    if (role === 'activity') return kind === 'task-label' && roles.includes('task');
    return kind === 'deadline' || kind === 'activity-label' || kind === 'task-label';
  });

/** Best order-preserving placement of the cells under the columns (cells × columns, both small). */
const place = (cells: readonly Cell[], roles: readonly Role[]): (number | null)[] => {
  const rows = cells.length;
  const columns = roles.length;
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  const choice = Array.from({ length: rows + 1 }, () => new Array<'take' | 'cell' | 'role'>(columns + 1).fill('role'));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  for (let row = rows; row >= 0; row--) {
    for (let column = columns; column >= 0; column--) {
      const cell = cells[row];
      const role = roles[column];
      const options: [number, 'take' | 'cell' | 'role'][] = [];
      if (cell && role) options.push([fit(cell, role) + at(row + 1, column + 1), 'take']);
      if (cell) options.push([(cell.text === '' ? skipBlankCell : skipFilledCell) + at(row + 1, column), 'cell']);
      if (role) options.push([(skipRole[role] ?? -0.3) + at(row, column + 1), 'role']);
      const [score, step] = options.reduce((top, each) => (each[0] > top[0] ? each : top), options[0] ?? [0, 'role']);
      (best[row] ?? [])[column] = score;
      (choice[row] ?? [])[column] = step;
    }
  }
  return walk(choice, rows, columns);
};

const walk = (
  choice: readonly (readonly ('take' | 'cell' | 'role')[])[],
  rows: number,
  columns: number,
): (number | null)[] => {
  const cellOfRole = new Array<number | null>(columns).fill(null);
  let row = 0;
  let column = 0;
  while (row < rows || column < columns) {
    const step = row >= rows ? 'role' : column >= columns ? 'cell' : (choice[row]?.[column] ?? 'role');
    if (step === 'take') cellOfRole[column] = row;
    if (step !== 'role') row++;
    if (step !== 'cell') column++;
  }
  return cellOfRole;
};

/** Puts the cells of a row under the columns of its table, by position where that is plausible, else by content. */
export const alignRow = (cells: readonly Cell[], roles: readonly Role[]): Alignment => {
  const extra = cells.slice(roles.length).some((cell) => cell.text !== '');
  const short = roles.length - cells.length;
  if (!extra && short <= 0 && !contradicts(cells, roles))
    return { byRole: asPrinted(cells, roles), shifted: false, missing: [] };
  const placed = place(cells, roles);
  const byRole: Partial<Record<Role, Cell>> = {};
  placed.forEach((cellAt, column) => {
    const role = roles[column];
    const cell = cellAt === null ? undefined : cells[cellAt];
    if (role !== undefined && cell !== undefined) byRole[role] = cell;
  });
  return { byRole, shifted: true, missing: roles.filter((_, column) => placed[column] === null) };
};
