import { appendCell, blankCell, type Cell, isBlank, joinCells } from './cell.js';
import { activityLabel, taskLabel } from './cell-kind.js';
import type { Role } from './columns.js';
import { completeCutNames } from './cut-names.js';
import { doubt } from './doubt.js';
import { endsSentence, isCutOff, startsLower } from './plain-text.js';
import type { DataRow, Entry } from './task-table.js';

const sharedRoles: readonly Role[] = ['deliverable', 'lead', 'coordinating', 'agencies', 'deadline'];
const labelRoles: readonly Role[] = ['objective', 'task'];

const isLabelled = (cell: Cell): boolean =>
  taskLabel.test(cell.text) ||
  activityLabel.test(cell.text) ||
  /^(?:\d+(?:\.\d+)*\s*[.)]|[a-zđ]\))\s/iu.test(cell.text);

/** Names that may be whole ("Văn phòng") or the beginning of a longer one: the next piece tells. */
const openName = /(?:^|\s)(?:văn phòng|ubnd|công an)$/iu;

/** The cell goes on from the one above it: it starts inside a sentence, or the upper one stops inside one. */
const continues = (upper: Cell | undefined, lower: Cell): boolean => {
  if (isLabelled(lower)) return false;
  const open = upper !== undefined && !isBlank(upper) && (isCutOff(upper.text) || openName.test(upper.text));
  return open || startsLower(lower.text) || /^[(,;]/.test(lower.text);
};

interface Fragments {
  readonly filled: readonly Role[];
  readonly continuing: readonly Role[];
}

const fragments = (upper: DataRow, lower: DataRow): Fragments => {
  const filled = (Object.keys(lower.cells) as Role[]).filter((role) => !isBlank(lower.cells[role]));
  return { filled, continuing: filled.filter((role) => continues(upper.cells[role], lower.cells[role] ?? blankCell)) };
};

/** A row runs over a page or two; more joins than this are not one row, and would cost quadratic time. */
const maxJoins = 8;
const maxLabelLength = 5000;

/** The lower row is the rest of the upper one, printed on the next page. */
const isRest = (upper: DataRow, lower: DataRow): boolean => {
  if (!isBlank(lower.cells.number) || upper.lines.length > maxJoins) return false;
  const { filled, continuing } = fragments(upper, lower);
  if (filled.length === 0) return true;
  if (!lower.pageStart)
    return filled.length === continuing.length && filled.every((role) => startsLower(lower.cells[role]?.text ?? ''));
  const open = (role: Role) => !filled.includes(role) || continuing.includes(role);
  const activity = lower.cells.activity ?? blankCell;
  const shared = sharedRoles.filter((role) => filled.includes(role));
  if (!open('deadline') || !open('lead') || !open('agencies')) return false;
  if (isLabelled(activity)) return shared.length > 0 && shared.every(open);
  if (isBlank(activity) || continuing.includes('activity'))
    return continuing.length * 2 > filled.length || shared.length === 0;
  return shared.every(open) && (shared.length > 0 || filled.length === 1);
};

const joinRows = (upper: DataRow, lower: DataRow): DataRow => {
  const { filled, continuing } = fragments(upper, lower);
  const cells = { ...upper.cells };
  for (const role of filled) {
    const [above, below] = [cells[role] ?? blankCell, lower.cells[role] ?? blankCell];
    cells[role] = role === 'activity' && isLabelled(below) ? appendCell(above, below) : joinCells(above, below);
  }
  const unsure = filled.filter((role) => sharedRoles.includes(role) && !continuing.includes(role));
  const doubts = unsure.length > 0 ? [doubt('cell-join-unsure')] : [];
  return {
    ...upper,
    cells,
    lines: [...upper.lines, ...lower.lines],
    pageEnd: lower.pageEnd,
    doubts: [...upper.doubts, ...lower.doubts, ...doubts],
  };
};

/** Hands the rest of a label to the row that printed its beginning; null when no row did. */
const giveBack = (rows: DataRow[], role: Role, rest: Cell, belongs: (upper: Cell) => boolean): boolean => {
  const at = rows.findLastIndex((row) => !isBlank(row.cells[role]));
  const holder = rows[at];
  const upper = holder?.cells[role];
  if (holder === undefined || upper === undefined || upper.text.length > maxLabelLength || !belongs(upper))
    return false;
  rows[at] = { ...holder, cells: { ...holder.cells, [role]: joinCells(upper, rest) } };
  return true;
};

/** A label cut by the page break goes on in a row that is otherwise a task of its own. */
const takeLabelRest = (rows: DataRow[], lower: DataRow): DataRow => {
  const cells = { ...lower.cells };
  const doubts = [...lower.doubts];
  for (const role of labelRoles) {
    const rest = cells[role];
    if (rest === undefined || isBlank(rest) || isLabelled(rest)) continue;
    if (!giveBack(rows, role, rest, (upper) => goesOn(upper, rest, lower))) continue;
    cells[role] = blankCell;
    if (role === 'task') doubts.push(doubt('task-cut'));
  }
  return { ...lower, cells, doubts };
};

/** In the rest of a row, a label piece whose own row prints no label belongs to the label further up. */
const raiseLabelRest = (rows: DataRow[], lower: DataRow): DataRow => {
  const cells = { ...lower.cells };
  for (const role of labelRoles) {
    const rest = cells[role];
    const blankAbove = isBlank(rows.at(-1)?.cells[role]);
    if (rest !== undefined && !isBlank(rest) && blankAbove && giveBack(rows, role, rest, () => !isLabelled(rest)))
      cells[role] = blankCell;
  }
  return { ...lower, cells };
};

const goesOn = (upper: Cell, rest: Cell, row: DataRow): boolean =>
  (startsLower(rest.text) && !endsSentence(upper.text)) ||
  (row.pageStart && isCutOff(upper.text) && isBlank(row.cells.number));

const cutColumns: Partial<Record<Role, string>> = {
  activity: 'hoạt động',
  deliverable: 'sản phẩm',
  lead: 'chủ trì',
  coordinating: 'phối hợp',
  deadline: 'thời hạn',
};

/** Cells that stop in the middle of a phrase at the foot of a page and find no continuation. */
const noteCutCells = (row: DataRow): DataRow => {
  if (!row.pageEnd) return row;
  const cut = Object.entries(cutColumns).filter(([role]) => isCutOff(row.cells[role as Role]?.text ?? ''));
  if (cut.length === 0) return row;
  return { ...row, doubts: [...row.doubts, doubt('cell-cut', `cột ${cut.map(([, name]) => name).join(', ')}`)] };
};

/** Puts rows that a page break has cut together again; sections break every join. */
export const joinPages = (entries: readonly Entry[]): Entry[] => {
  const joined: Entry[] = [];
  let rows: DataRow[] = [];
  const flush = () => {
    joined.push(...completeCutNames(rows).map(noteCutCells));
    rows = [];
  };
  for (const entry of entries) {
    if (entry.kind === 'section') {
      flush();
      joined.push(entry);
      continue;
    }
    const upper = rows.at(-1);
    if (upper === undefined || !isRest(upper, entry)) rows.push(takeLabelRest(rows, entry));
    else {
      const rest = raiseLabelRest(rows, entry);
      rows[rows.length - 1] = joinRows(rows.at(-1) ?? upper, rest);
    }
  }
  flush();
  return joined;
};
