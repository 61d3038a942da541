import { isBlank } from './cell.js';
import type { Role } from './columns.js';
import type { Likeness } from './likeness.js';
import { stripLabel } from './labels.js';
import type { DataRow } from './task-table.js';

export type LabelRole = 'task' | 'objective';

/** For each row, the row that prints its label (−1: none), and whether that row stands below it. */
export interface Span {
  readonly holder: number;
  readonly fromBelow: boolean;
}

const valueRoles: readonly Role[] = ['deliverable', 'lead', 'agencies', 'coordinating', 'deadline'];

/** A span's label normally stands in its first row: another row must speak for itself to be believed. */
const aboveByDefault = 0.12;
/** A row without any value of its own shares the merged cells of the row above it. */
const aboveWhenBare = 0.6;

const content = (row: DataRow): string =>
  [row.cells.activity?.text, row.cells.deliverable?.text].filter((text) => text !== undefined).join(' ');

const label = (row: DataRow, role: LabelRole): string => stripLabel(row.cells[role]?.text ?? '');

const isBare = (row: DataRow): boolean => valueRoles.every((role) => isBlank(row.cells[role]));

/** Where a run of unlabelled rows between two labels is best cut: rows before the cut belong above. */
const cutOf = (rows: readonly DataRow[], above: number, below: number, role: LabelRole, likeness: Likeness): number => {
  const upper = rows[above];
  const lower = rows[below];
  if (upper === undefined) return above + 1;
  if (lower === undefined) return rows.length;
  let lead = 0;
  let best = { cut: above + 1, lead: 0 };
  for (let at = above + 1; at < below; at++) {
    const row = rows[at];
    if (row === undefined) break;
    if (row.cells[role]?.continues === true) {
      best = { cut: at + 1, lead };
      continue;
    }
    const prior = aboveByDefault + (isBare(row) && at === above + 1 ? aboveWhenBare : 0);
    lead +=
      likeness.between(content(row), label(upper, role)) + prior - likeness.between(content(row), label(lower, role));
    if (lead >= best.lead) best = { cut: at + 1, lead };
  }
  return best.cut;
};

/**
 * Blank label cells belong to the label above or, where it was printed in the middle or last row of its span, to the
 * label below; every span stays in one piece.
 */
export const spanLabels = (rows: readonly DataRow[], role: LabelRole, likeness: Likeness): Span[] => {
  const labelled = rows.flatMap((row, at) => (isBlank(row.cells[role]) ? [] : [at]));
  const spans: Span[] = rows.map(() => ({ holder: -1, fromBelow: false }));
  if (labelled.length === 0) return spans;
  for (const at of labelled) spans[at] = { holder: at, fromBelow: false };
  for (let gap = 0; gap <= labelled.length; gap++) {
    const above = labelled[gap - 1] ?? -1;
    const below = labelled[gap] ?? rows.length;
    if (below - above <= 1) continue;
    const cut = cutOf(rows, above, below, role, likeness);
    for (let at = above + 1; at < below; at++)
      spans[at] = at < cut ? { holder: above, fromBelow: false } : { holder: below, fromBelow: true };
  }
  return spans;
};
