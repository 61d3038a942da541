import { cellOf } from './cell.js';
import type { Role } from './columns.js';
import type { LocatedIssue, PlanArea } from './plan-reading.js';
import { isTotal, romanOf, type SectionRow, totalOf } from './sections.js';
import type { DataRow, Entry, TaskTable } from './task-table.js';

/** The rows of one area, in order. */
export interface Segment {
  readonly area: string | null;
  readonly rows: DataRow[];
}

export interface AreaReading {
  readonly areas: PlanArea[];
  readonly segments: Segment[];
  readonly issues: LocatedIssue[];
  /** The number of tasks the table itself claims, where it does. */
  readonly claimedTotal: number | null;
}

type Mark = SectionRow['mark'];

const sections = (entries: readonly Entry[]): SectionRow[] => entries.filter((entry) => entry.kind === 'section');

/** The kind of number that marks areas: roman before letters before arabic before bare titles. */
const areaMark = (rows: readonly SectionRow[]): Mark | null =>
  (['roman', 'letter', 'arabic', 'none'] as const).find((mark) =>
    rows.some((row) => row.mark === mark && !isTotal(row)),
  ) ?? null;

const parentOf = (number: string): string => number.replace(/\.?\d+$/, '');
const lastOf = (number: string): number => Number(/(\d+)$/.exec(number)?.[1] ?? Number.NaN);
const bareNumber = (row: DataRow): string => (row.cells.number?.text ?? '').replace(/[.)\s]+$/, '');

/** A numbered line without content whose neighbours in the numbering are tasks is itself one's label, not a heading. */
const isLabelRow = (section: SectionRow, before: DataRow | undefined, after: DataRow | undefined): boolean => {
  if (section.bold || section.code === null || (section.mark !== 'arabic' && section.mark !== 'dotted')) return false;
  const sibling = (row: DataRow | undefined, step: number) =>
    row !== undefined &&
    parentOf(bareNumber(row)) === parentOf(section.code ?? '') &&
    lastOf(bareNumber(row)) - lastOf(section.code ?? '') === step;
  return sibling(before, -1) || (section.mark === 'dotted' && sibling(after, 1));
};

const asLabelRow = (section: SectionRow, roles: readonly Role[]): DataRow => ({
  kind: 'row',
  line: section.line,
  lines: [section.line],
  cells: {
    number: cellOf([section.code ?? '']),
    [roles.includes('objective') ? 'objective' : roles.includes('task') ? 'task' : 'activity']: cellOf([section.name]),
  },
  pageStart: false,
  pageEnd: false,
  doubts: [],
});

const restoreLabels = (table: TaskTable): Entry[] => {
  const numbered = table.entries.map((entry) => (entry.kind === 'row' && bareNumber(entry) !== '' ? entry : undefined));
  const after = new Array<DataRow | undefined>(numbered.length);
  for (let at = numbered.length - 1, next: DataRow | undefined; at >= 0; at--) {
    after[at] = next;
    next = numbered[at] ?? next;
  }
  let before: DataRow | undefined;
  return table.entries.map((entry, at) => {
    if (entry.kind === 'row') {
      before = numbered[at] ?? before;
      return entry;
    }
    if (!isLabelRow(entry, before, after[at])) return entry;
    before = asLabelRow(entry, table.roles);
    return before;
  });
};

class AreaBuilder {
  readonly areas: PlanArea[] = [];
  readonly segments: Segment[] = [];
  readonly issues: LocatedIssue[] = [];

  open(code: string, name: string): void {
    const known = this.areas.find((area) => area.code === code);
    const taken = known !== undefined && known.name.toLowerCase() !== name.toLowerCase();
    const used = taken ? `${code}-${String(this.areas.length + 1)}` : code;
    if (known === undefined || taken) this.areas.push({ code: used, name, coordinator: null });
    this.segments.push({ area: used, rows: [] });
  }

  add(row: DataRow): void {
    if (this.segments.length === 0) this.segments.push({ area: null, rows: [] });
    this.segments.at(-1)?.rows.push(row);
  }
}

/** The first area is sometimes printed "1" where the next one is "II". */
const misprintedFirst = (rows: readonly SectionRow[], mark: Mark | null): SectionRow | null => {
  const [first] = rows;
  const firstRoman = rows.find((row) => row.mark === 'roman');
  return mark === 'roman' && first?.mark === 'arabic' && firstRoman?.code === 'II' ? first : null;
};

export const readAreas = (tables: readonly TaskTable[]): AreaReading => {
  const builder = new AreaBuilder();
  let claimedTotal: number | null = null;
  for (const table of tables) {
    const entries = restoreLabels(table);
    const mark = areaMark(sections(entries));
    const misprint = misprintedFirst(sections(entries), mark);
    if (builder.segments.length > 0) builder.segments.push({ area: null, rows: [] });
    for (const entry of entries) {
      if (entry.kind === 'row') builder.add(entry);
      else if (isTotal(entry)) claimedTotal = totalOf(entry);
      else if (entry === misprint) openMisprinted(builder, entry);
      else if (entry.mark === mark) builder.open(entry.code ?? romanOf(builder.areas.length + 1), entry.name);
    }
  }
  return { areas: builder.areas, segments: builder.segments, issues: builder.issues, claimedTotal };
};

const openMisprinted = (builder: AreaBuilder, entry: SectionRow): void => {
  builder.open('I', entry.name);
  builder.issues.push({
    code: 'area-code-repaired',
    message: `Dòng ${String(entry.line)}: lĩnh vực đầu tiên in số "${entry.code ?? ''}", hiểu là "I".`,
    lines: [entry.line],
  });
};
