import { alignRow } from './align-row.js';
import type { Block, Grid, GridRow } from './blocks.js';
import { blankCell, type Cell, isBlank, isDitto } from './cell.js';
import { headerRoles, holdsTasks, isIndexRow, mergeHeader, type Role } from './columns.js';
import { doubt } from './doubt.js';
import { inferRoles } from './infer-columns.js';
import type { LocatedIssue, ReadingIssue } from './plan-reading.js';
import { readHeading, readSection, type SectionRow } from './sections.js';

/** A row of the table with its cells under their columns. */
export interface DataRow {
  readonly kind: 'row';
  readonly line: number;
  readonly lines: readonly number[];
  readonly cells: Partial<Record<Role, Cell>>;
  /** First row after a page break. */
  readonly pageStart: boolean;
  /** Last row before a page break. */
  readonly pageEnd: boolean;
  readonly doubts: readonly ReadingIssue[];
}

export type Entry = SectionRow | DataRow;

export interface TaskTable {
  readonly roles: readonly Role[];
  readonly entries: Entry[];
}

interface Layout {
  readonly roles: readonly Role[];
  readonly inferred: boolean;
}

const readRow = (row: GridRow, layout: Layout, pageStart: boolean, pageEnd: boolean): DataRow => {
  const { byRole, shifted, missing } = alignRow(row.cells, layout.roles);
  const doubts: ReadingIssue[] = [];
  const agencyLost = missing.includes('lead') || missing.includes('coordinating') || missing.includes('deadline');
  if (shifted && agencyLost) doubts.push(doubt('column-missing'));
  if (layout.inferred) doubts.push(doubt('column-inferred'));
  return { kind: 'row', line: row.line, lines: [row.line], cells: byRole, pageStart, pageEnd, doubts };
};

const repeatDitto = (row: DataRow, above: DataRow): DataRow => {
  const dittos = (Object.keys(row.cells) as Role[]).filter((role) => isDitto(row.cells[role]));
  if (dittos.length === 0) return row;
  const cells = { ...row.cells };
  for (const role of dittos) cells[role] = above.cells[role] ?? blankCell;
  return { ...row, cells };
};

/** Header rows at the top of a grid, and the layout they announce. */
const readHeader = (rows: readonly GridRow[]): { roles: Role[] | null; taken: number } => {
  for (const [at, row] of rows.slice(0, 3).entries()) {
    const next = rows[at + 1];
    const merged = next === undefined ? null : mergeHeader(row.cells, next.cells);
    const roles = merged ?? headerRoles(row.cells);
    if (roles === null) continue;
    let taken = at + (merged === null ? 1 : 2);
    if (isIndexRow(rows[taken]?.cells ?? [])) taken++;
    return { roles, taken };
  }
  return { roles: null, taken: 0 };
};

const isFilled = (row: GridRow): boolean => row.cells.some((cell) => !isBlank(cell));

/** Reads the grids of the document as one table of tasks; grids of anything else are left out. */
export class TaskTableReader {
  readonly tables: TaskTable[] = [];
  readonly issues: LocatedIssue[] = [];
  private layout: Layout | null = null;

  read(blocks: readonly Block[]): void {
    blocks.forEach((block, at) => {
      if (block.kind === 'grid') this.readGrid(block, blocks[at - 1]);
    });
  }

  private readGrid(grid: Grid, before: Block | undefined): void {
    const { roles, taken } = readHeader(grid.rows);
    if (roles !== null && !holdsTasks(roles)) {
      this.layout = null;
      return;
    }
    if (roles !== null) this.startTable({ roles, inferred: false });
    if (this.layout === null && !this.inferLayout(grid)) return;
    const heading = before?.kind === 'paragraph' && roles !== null ? readHeading(before) : null;
    const rows = grid.rows.slice(taken).filter(isFilled);
    if (heading !== null && !rows.some((row) => readSection(row.line, row.cells)?.mark === 'roman'))
      this.tables.at(-1)?.entries.push(heading);
    this.readRows(rows);
  }

  private startTable(layout: Layout): void {
    const table = this.tables.at(-1);
    const same = table !== undefined && table.roles.join() === layout.roles.join();
    if (!same) this.tables.push({ roles: layout.roles, entries: [] });
    this.layout = layout;
  }

  private inferLayout(grid: Grid): boolean {
    const roles = grid.rows.length < 3 || this.tables.length > 0 ? null : inferRoles(grid.rows);
    const line = grid.rows[0]?.line ?? 0;
    if (roles === null) {
      if (grid.rows.length >= 3 && (grid.rows[0]?.cells.length ?? 0) >= 4) this.issues.push(unknownHeader(line));
      return false;
    }
    this.issues.push(unknownHeader(line));
    this.startTable({ roles, inferred: true });
    return true;
  }

  private readRows(rows: readonly GridRow[]): void {
    const { layout } = this;
    const table = this.tables.at(-1);
    if (layout === null || table === undefined) return;
    rows.forEach((row, at) => {
      if (headerRoles(row.cells) !== null || isIndexRow(row.cells)) return;
      const section = readSection(row.line, row.cells);
      const above = table.entries.at(-1);
      const read = section ?? readRow(row, layout, at === 0, at === rows.length - 1);
      table.entries.push(read.kind === 'row' && above?.kind === 'row' ? repeatDitto(read, above) : read);
    });
  }
}

const unknownHeader = (line: number): LocatedIssue => ({
  code: 'unknown-header',
  message: `Dòng ${String(line)}: bảng không có dòng tiêu đề nhận ra được (STT, nhiệm vụ, chủ trì, thời gian…).`,
  lines: [line],
});
