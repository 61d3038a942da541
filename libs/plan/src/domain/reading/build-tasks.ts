import { readDeadline } from '#calendar';
import type { Segment } from './areas.js';
import { type Cell, isBlank, isDash } from './cell.js';
import { cellKind } from './cell-kind.js';
import type { Role } from './columns.js';
import { doubt } from './doubt.js';
import { type FilledRow, fillGroup } from './inherit.js';
import { Likeness } from './likeness.js';
import type { ReadingIssue, ReadTask } from './plan-reading.js';
import { type LabelRole, type Span, spanLabels } from './spans.js';
import { type Activity, splitActivities } from './split-activities.js';
import { splitAgencies, splitRoles } from './split-agencies.js';
import type { DataRow } from './task-table.js';

export interface TaskSource {
  readonly segments: readonly Segment[];
  readonly planYear: number;
}

/** A row in its segment with the labels it stands under. */
interface LabelledRow {
  readonly filled: FilledRow;
  readonly area: string | null;
  readonly task: string | null;
  readonly objective: string | null;
  readonly doubts: readonly ReadingIssue[];
}

const rolesOf = (rows: readonly DataRow[]): Role[] => [
  ...new Set(rows.flatMap((row) => Object.keys(row.cells) as Role[])),
];

const textOf = (cell: Cell | undefined): string | null =>
  cell === undefined || isBlank(cell) || isDash(cell) ? null : cell.text;

/** Rows that share one label, in order; without labels every row stands alone. */
const groupRows = (rows: readonly DataRow[], spans: readonly Span[]): number[][] => {
  const groups: number[][] = [];
  rows.forEach((_, at) => {
    const holder = spans[at]?.holder ?? -1;
    const open = groups.at(-1);
    const same = holder >= 0 && open !== undefined && spans[open[0] ?? -1]?.holder === holder;
    if (same) open.push(at);
    else groups.push([at]);
  });
  return groups;
};

/** In a table without label column, rows that leave lead and deadline blank lean on the row above them. */
const groupFlatRows = (rows: readonly DataRow[]): number[][] => {
  const groups: number[][] = [];
  rows.forEach((row, at) => {
    const leans = isBlank(row.cells.lead ?? row.cells.agencies) || isBlank(row.cells.deadline);
    const open = groups.at(-1);
    if (leans && open !== undefined) open.push(at);
    else groups.push([at]);
  });
  return groups;
};

/** A row that only prints its span's label in the last or middle row, and has no task of its own. */
const isLabelOnly = (row: DataRow, at: number, spans: readonly Span[]): boolean =>
  !isBlank(row.cells.objective) &&
  (['task', 'activity', 'deliverable', 'lead', 'coordinating', 'deadline'] as const).every((role) =>
    isBlank(row.cells[role]),
  ) &&
  spans.some((span, other) => span.holder === at && other !== at);

const blankSpans = (rows: readonly DataRow[]): Span[] => rows.map(() => ({ holder: -1, fromBelow: false }));

const labelSegment = ({ area, rows }: Segment, likeness: Likeness): LabelledRow[] => {
  const roles = rolesOf(rows);
  const spansOf = (role: LabelRole) => (roles.includes(role) ? spanLabels(rows, role, likeness) : blankSpans(rows));
  const [tasks, objectives] = [spansOf('task'), spansOf('objective')];
  const grouping = tasks.some((span) => span.holder >= 0) ? tasks : objectives;
  const labelled = grouping.some((span) => span.holder >= 0);
  const groups = labelled ? groupRows(rows, grouping) : groupFlatRows(rows);
  const filled = groups.flatMap((group) =>
    fillGroup(
      group.flatMap((at) => rows[at] ?? []),
      roles,
    ),
  );
  return filled.flatMap((each, at) => {
    if (isLabelOnly(each.row, at, objectives)) return [];
    const task = rows[tasks[at]?.holder ?? -1]?.cells.task;
    const objective = rows[objectives[at]?.holder ?? -1]?.cells.objective;
    const below = grouping[at]?.fromBelow === true ? [doubt('span-unsure')] : [];
    const flat = labelled ? [] : flatDoubts(each);
    return [{ filled: each, area, task: textOf(task), objective: textOf(objective), doubts: [...below, ...flat] }];
  });
};

const flatDoubts = ({ inherited, doubts }: FilledRow): ReadingIssue[] => {
  const codes = new Set(doubts.map(({ code }) => code));
  const wanted = [
    inherited.includes('lead') ? doubt('lead-span-unsure') : null,
    inherited.includes('deadline') ? doubt('deadline-span-unsure') : null,
  ];
  return wanted.filter((issue) => issue !== null).filter(({ code }) => !codes.has(code));
};

/** Lead and supporting agencies, also where one cell names both. */
const agencyTexts = (cells: Activity['cells']): { lead: string; coordinating: string } => {
  const lead = textOf(cells.lead) ?? '';
  const both = textOf(cells.agencies);
  const named = splitRoles(both ?? lead);
  if (named !== null)
    return {
      lead: named.lead,
      coordinating: [named.coordinating, textOf(cells.coordinating) ?? ''].filter((text) => text !== '').join('; '),
    };
  return { lead: lead === '' ? (both ?? '') : lead, coordinating: textOf(cells.coordinating) ?? '' };
};

const leadDoubts = (lead: string): ReadingIssue[] => {
  const split = splitAgencies(lead);
  if (split.names.length === 0) return [doubt('lead-missing')];
  const doubts: ReadingIssue[] = [];
  if (split.separatorMissing) doubts.push(doubt('lead-separator-missing', lead));
  if (split.scopes.length > 0) doubts.push(doubt('lead-scoped'));
  if (split.unclear.length > 0) doubts.push(doubt('lead-unclear', split.unclear.join('; ')));
  if (cellKind(lead) === 'deadline') doubts.push(doubt('lead-deadline-mixed', lead));
  return doubts;
};

/** Paragraphs that all say the same are one; others stand side by side. */
const deadlineTextOf = (cell: Cell | undefined): string | null => {
  if (cell === undefined || textOf(cell) === null) return null;
  const [first, ...rest] = cell.paragraphs;
  return first !== undefined && rest.every((each) => each === first) ? first : cell.text;
};

const distinct = (issues: readonly ReadingIssue[]): ReadingIssue[] => [
  ...new Map(issues.map((issue) => [issue.code, issue])).values(),
];

const buildTask = (row: LabelledRow, { cells, doubts }: Activity, planYear: number): ReadTask => {
  const { lead, coordinating } = agencyTexts(cells);
  const agencies = splitAgencies(lead);
  const deadlineText = deadlineTextOf(cells.deadline);
  const deadline = readDeadline(deadlineText ?? '', { planYear });
  const both = textOf(cells.agencies) !== null && splitRoles(textOf(cells.agencies) ?? '') === null;
  const issues = distinct([
    ...row.filled.row.doubts,
    ...row.doubts,
    ...row.filled.doubts,
    ...doubts,
    ...leadDoubts(lead),
    ...(both ? [doubt('column-missing')] : []),
    ...(deadlineText === null ? [doubt('deadline-missing')] : []),
    ...(textOf(cells.activity) === null && textOf(row.filled.row.cells.task) === null
      ? [doubt('activity-missing')]
      : []),
  ]);
  return {
    area: row.area,
    row: textOf(cells.number)?.replace(/[.)\s]+$/, '') ?? null,
    objective: row.objective,
    task: row.task,
    activity: textOf(cells.activity),
    deliverable: textOf(cells.deliverable),
    lead: agencies.names,
    leadScopes: agencies.scopes,
    coordinating: splitAgencies(coordinating).names,
    deadlineText,
    deadlineInherited: row.filled.inherited.includes('deadline'),
    deadline,
    budget: textOf(cells.budget),
    lines: row.filled.row.lines,
    needsReview: issues.length > 0 || deadline.needsReview,
    issues,
  };
};

/** Nothing but a number: a row that nobody filled in. Anything more is kept, and doubted. */
const isEmptyRow = ({ filled }: LabelledRow): boolean =>
  Object.entries(filled.row.cells).every(([role, cell]) => role === 'number' || isBlank(cell));

const likenessOf = (segments: readonly Segment[]): Likeness =>
  new Likeness(
    segments.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        [cells.activity, cells.task, cells.objective].flatMap((cell) =>
          cell === undefined || isBlank(cell) ? [] : [cell.text],
        ),
      ),
    ),
  );

/** The tasks of the table, in the order of the document. */
export const buildTasks = ({ segments, planYear }: TaskSource): ReadTask[] => {
  const likeness = likenessOf(segments);
  return segments
    .flatMap((segment) => labelSegment(segment, likeness))
    .filter((row) => !isEmptyRow(row))
    .flatMap((row) => splitActivities(row.filled.cells).map((activity) => buildTask(row, activity, planYear)));
};
