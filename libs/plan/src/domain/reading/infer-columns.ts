import type { GridRow } from './blocks.js';
import { type CellKind, cellKind } from './cell-kind.js';
import { holdsTasks, type Role } from './columns.js';

interface ColumnSketch {
  readonly at: number;
  readonly share: Partial<Record<CellKind, number>>;
  readonly length: number;
}

const sketch = (rows: readonly GridRow[], at: number): ColumnSketch => {
  const texts = rows.map((row) => row.cells[at]?.text ?? '').filter((text) => text !== '');
  const share: Partial<Record<CellKind, number>> = {};
  for (const text of texts) share[cellKind(text)] = (share[cellKind(text)] ?? 0) + 1 / texts.length;
  return { at, share, length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length) };
};

const best = (columns: readonly ColumnSketch[], kind: CellKind, atLeast: number): number | undefined =>
  columns
    .filter((column) => (column.share[kind] ?? 0) >= atLeast)
    .reduce<ColumnSketch | undefined>(
      (top, each) => ((each.share[kind] ?? 0) > (top?.share[kind] ?? 0) ? each : top),
      undefined,
    )?.at;

/** The roles of a table without header, from what its columns hold; null when they do not look like tasks. */
export const inferRoles = (rows: readonly GridRow[]): Role[] | null => {
  const width = Math.max(...rows.map((row) => row.cells.length));
  const columns = Array.from({ length: width }, (_, at) => sketch(rows, at));
  const roles: Role[] = columns.map(() => 'other');
  const give = (role: Role, at: number | undefined) => {
    if (at !== undefined) roles[at] = role;
  };
  give('deadline', best(columns, 'deadline', 0.5));
  const agencies = columns.filter((column) => (column.share.agency ?? 0) >= 0.5 && roles[column.at] === 'other');
  give('lead', agencies[0]?.at);
  give('coordinating', agencies[1]?.at);
  give('number', best(columns, 'number', 0.5));
  give(
    'deliverable',
    best(
      columns.filter((column) => roles[column.at] === 'other'),
      'deliverable',
      0.5,
    ),
  );
  const texts = columns.filter((column) => roles[column.at] === 'other' && column.length >= 20);
  give('activity', texts.at(texts.length >= 2 ? 1 : 0)?.at);
  if (texts.length >= 2) give('task', texts[0]?.at);
  return holdsTasks(roles) && roles.includes('lead') && roles.includes('deadline') ? roles : null;
};
