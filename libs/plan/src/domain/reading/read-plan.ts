import { readAreas } from './areas.js';
import { type Block, normaliseText, type Paragraph, splitBlocks } from './blocks.js';
import { buildTasks } from './build-tasks.js';
import { markContradictions } from './contradictions.js';
import { nameCoordinators } from './coordinators.js';
import { readHead } from './document-head.js';
import { Likeness } from './likeness.js';
import { markTargets } from './mark-targets.js';
import { type Item, readOutline } from './outline.js';
import { joinPages } from './page-joins.js';
import type { LocatedIssue, PlanArea, PlanReading, ReadTarget, ReadTask } from './plan-reading.js';
import { inTargets, type ProseArea, readProseAreas } from './prose-areas.js';
import { readProseTasks, unreadProse } from './prose-tasks.js';
import { readDuties } from './read-duties.js';
import { readReporting } from './read-reporting.js';
import { readTargets } from './read-targets.js';
import { TaskTableReader } from './task-table.js';

export interface ReadPlanOptions {
  readonly planYear?: number;
  readonly fileName?: string;
}

const levelOf = (issuer: string | null): string | null => {
  if (issuer === null) return null;
  if (/^(?:sở|ban|cục)\s/iu.test(issuer)) return 'department';
  if (/^bộ\s/iu.test(issuer)) return 'ministry';
  if (/huyện|thị xã|quận/iu.test(issuer)) return 'district';
  if (/xã|phường|thị trấn/iu.test(issuer)) return 'commune';
  return 'province';
};

/** The area whose name the headings above a sentence repeat. */
const areaFinder = (areas: readonly PlanArea[], proseAreas: readonly ProseArea[]): ((item: Item) => string | null) => {
  const likeness = new Likeness(areas.map(({ name }) => name));
  const known = new Map<Item, string | null>();
  const match = (heading: Item): string | null => {
    const cached = known.get(heading);
    if (cached !== undefined) return cached;
    const own = proseAreas.find((each) => each.heading === heading)?.area.code;
    const found = own ?? areas.find(({ name }) => likeness.between(name, heading.body) >= 0.75)?.code ?? null;
    known.set(heading, found);
    return found;
  };
  return (item) => item.path.map(match).findLast((code) => code !== null) ?? null;
};

const proseTargets = (
  items: readonly Item[],
  areaOf: (item: Item) => string | null,
  level: string | null,
): ReadTarget[] =>
  items
    .filter((item) => item.path.length > 0)
    .flatMap((item) =>
      readTargets({ text: item.text, area: areaOf(item), level, lines: item.lines, amongTargets: inTargets(item) }),
    );

/** Figures in the cells of the table; a cell that spans several rows counts once. */
const tableTargets = (tasks: readonly ReadTask[], level: string | null): ReadTarget[] => {
  const seen = new Set<string>();
  return tasks.flatMap((task) =>
    [task.objective, task.task, task.activity, task.deliverable].flatMap((text) => {
      const key = `${task.area ?? ''}|${text ?? ''}`;
      if (text === null || seen.has(key)) return [];
      seen.add(key);
      return readTargets({ text, area: task.area, level, lines: task.lines });
    }),
  );
};

interface TablePart {
  readonly areas: PlanArea[];
  readonly tasks: ReadTask[];
  readonly issues: LocatedIssue[];
}

const readTables = (blocks: readonly Block[], planYear: number): TablePart => {
  const reader = new TaskTableReader();
  reader.read(blocks);
  const tables = reader.tables.map((table) => ({ ...table, entries: joinPages(table.entries) }));
  const { areas, segments, issues, claimedTotal } = readAreas(tables);
  const tasks = buildTasks({ segments, planYear });
  const miscounted = claimedTotal !== null && claimedTotal !== tasks.length;
  const total = miscounted
    ? [
        {
          code: 'total-mismatch',
          message: `Bảng ghi tổng cộng ${String(claimedTotal)} nhiệm vụ, đọc được ${String(tasks.length)}.`,
          lines: [],
        },
      ]
    : [];
  return { areas, tasks, issues: [...reader.issues, ...issues, ...total] };
};

const yearIssues = (
  planYear: number,
  titleYear: number | null,
  asked: number | undefined,
  line: number | null,
): LocatedIssue[] => {
  const lines = line === null ? [] : [line];
  if (titleYear === null && asked === undefined)
    return [{ code: 'plan-year-missing', message: 'Không tìm thấy năm của kế hoạch; hãy cho biết năm.', lines }];
  if (titleYear !== null && titleYear !== planYear) {
    return [
      {
        code: 'plan-year-contradiction',
        message: `Tiêu đề ghi năm ${String(titleYear)} nhưng được yêu cầu đọc theo năm ${String(planYear)}.`,
        lines,
      },
    ];
  }
  return [];
};

/** Without any year in sight, dates are read as of this year and every one of them is doubted. */
const fallbackYear = (paragraphs: readonly Paragraph[]): number => {
  const years = paragraphs
    .slice(0, 60)
    .flatMap(({ text }) => [...text.matchAll(/\b20[2-4]\d\b/g)].map(([year]) => Number(year)));
  return years.at(-1) ?? 2000;
};

const doubtYear = (tasks: readonly ReadTask[]): ReadTask[] =>
  tasks.map((task) => ({
    ...task,
    needsReview: true,
    issues: [...task.issues, { code: 'plan-year-missing', message: 'Chưa rõ năm của kế hoạch.' }],
  }));

/** Reads a plan as issued: text in, everything it says out, with a doubt wherever a careful official would ask. */
export const readPlan = (text: string, options: ReadPlanOptions = {}): PlanReading =>
  readPlanBlocks(splitBlocks(normaliseText(text)), options);

/** The same from any format: its paragraphs and table rows in the order of the document. */
export const readPlanBlocks = (blocks: readonly Block[], options: ReadPlanOptions = {}): PlanReading => {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const { head, titleLine, titleYear } = readHead(blocks, options.planYear);
  const planYear = head.planYear ?? fallbackYear(paragraphs);
  const items = readOutline(paragraphs);
  const table = readTables(blocks, planYear);
  const proseAreas = table.tasks.length === 0 ? readProseAreas(items) : [];
  const areas = nameCoordinators(table.tasks.length === 0 ? proseAreas.map(({ area }) => area) : table.areas, items);
  const homes = proseAreas.map((each, at) => ({ ...each, area: areas[at] ?? each.area }));
  const inProse = table.tasks.length === 0 && titleYear !== null;
  const found = inProse ? readProseTasks(items, homes, planYear) : table.tasks;
  const prose = proseTargets(items, areaFinder(areas, proseAreas), levelOf(head.issuer));
  const figures = tableTargets(table.tasks, levelOf(head.issuer));
  const marked = markTargets(found, prose, figures);
  const context = { planYear, issuer: head.issuer };
  const duties = readDuties(items, context);
  const compared = inProse ? { tasks: marked, issues: [] } : markContradictions(marked, duties);
  const tasks = head.planYear === null ? doubtYear(compared.tasks) : compared.tasks;
  const goals = inProse ? unreadProse(items, homes, prose, tasks) : [];
  return {
    document: head,
    areas,
    tasks,
    targets: [...prose, ...figures],
    duties,
    reporting: readReporting(items, tasks, context),
    issues: [
      ...yearIssues(planYear, titleYear, options.planYear, titleLine),
      ...table.issues,
      ...compared.issues,
      ...goals,
    ],
  };
};
