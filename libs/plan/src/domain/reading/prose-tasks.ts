import { readDeadline } from '#calendar';
import { hasHead } from './agency-pieces.js';
import { doubt } from './doubt.js';
import type { Item } from './outline.js';
import type { LocatedIssue, PlanArea, ReadingIssue, ReadTarget, ReadTask } from './plan-reading.js';
import { inTargets, type ProseArea } from './prose-areas.js';
import { type Labelled, readLabels } from './prose-labels.js';
import { isAttribute, Leaves } from './prose-leaves.js';
import { splitAgencies } from './split-agencies.js';
import { endPhrases } from './time-phrases.js';

/** "Giao Sở X chủ trì …", "… (Sở X chủ trì)": the sentence itself names who leads. */
const namedLead =
  /(?:^|[(.;]\s*|\sgiao\s)(?:[-–+•]\s*)?(?:giao\s+)?(\p{Lu}[^.;:()]{2,80}?)\s+(?:là\s+cơ quan\s+)?chủ trì(?![\p{L}])/iu;

const leadsIn = (text: string): string[] => {
  const named = namedLead.exec(text)?.[1] ?? '';
  return hasHead(named) ? [...splitAgencies(named).names] : [];
};

/** Only words that set an end count: "từ ngày …" in a sentence is somebody else's date as often as not. */
const deadlineIn = (text: string, planYear: number): string | null => {
  const phrase = endPhrases(text).join('; ');
  return phrase !== '' && readDeadline(phrase, { planYear }).due.length > 0 ? phrase : null;
};

const nothing: Labelled = { body: '', lead: [], coordinating: [], deadlineText: null, deliverable: null };

/** What stands in the sentence and in the lines under it that say who and when; the first that says it counts. */
const merge = (texts: readonly string[], planYear: number): Labelled =>
  texts
    .map((text) => readLabels(text, planYear))
    .reduce<Labelled>(
      (known, each) => ({
        body: known.body,
        lead: known.lead.length > 0 ? known.lead : (each?.lead ?? []),
        coordinating: known.coordinating.length > 0 ? known.coordinating : (each?.coordinating ?? []),
        deadlineText: known.deadlineText ?? each?.deadlineText ?? null,
        deliverable: known.deliverable ?? each?.deliverable ?? null,
      }),
      nothing,
    );

/** A task of the prose while it is read: its own item and the lines that belong to it. */
interface Entry {
  readonly item: Item;
  readonly attributes: Item[];
}

const doubtsOf = (lead: readonly string[], said: boolean, deadlineText: string | null): ReadingIssue[] => {
  const issues = [doubt('from-prose')];
  if (lead.length === 0) issues.push(doubt('lead-missing'));
  else if (!said) issues.push(doubt('lead-from-area', lead[0]));
  if (deadlineText === null) issues.push(doubt('deadline-missing'));
  return issues;
};

/** What the sentence says itself, else whom the plan puts in charge of the area; a person confirms either. */
const asTask = ({ item, attributes }: Entry, parent: Item | undefined, area: PlanArea, planYear: number): ReadTask => {
  const labelled = merge([item.text, ...attributes.map(({ text }) => text)], planYear);
  const body = readLabels(item.text, planYear)?.body ?? '';
  const named = labelled.lead.length > 0 ? labelled.lead : leadsIn(item.text);
  const lead = named.length > 0 || area.coordinator === null ? named : [area.coordinator];
  const deadlineText = labelled.deadlineText ?? deadlineIn(item.text, planYear);
  return {
    area: area.code,
    row: null,
    objective: null,
    task: parent?.text ?? null,
    activity: body === '' ? item.text : body,
    deliverable: labelled.deliverable,
    lead,
    leadScopes: [],
    coordinating: labelled.coordinating,
    deadlineText,
    deadlineInherited: false,
    deadline: readDeadline(deadlineText ?? '', { planYear }),
    budget: null,
    lines: [...item.lines, ...attributes.flatMap(({ lines }) => lines)],
    needsReview: true,
    issues: doubtsOf(lead, named.length > 0, deadlineText),
  };
};

/** The bullets of a plan without table, as tasks of their area; who leads is proposed, nothing is settled. */
export const readProseTasks = (items: readonly Item[], areas: readonly ProseArea[], planYear: number): ReadTask[] => {
  const leaves = new Leaves(items, areas);
  const entries: Entry[] = [];
  for (const item of items) {
    if (leaves.isTask(item)) entries.push({ item, attributes: [] });
    else if (isAttribute(item) && leaves.homeOf(item) !== undefined) entries.at(-1)?.attributes.push(item);
  }
  return entries.flatMap((entry) => {
    const home = leaves.homeOf(entry.item);
    return home === undefined ? [] : [asTask(entry, leaves.parentOf(entry.item), home.area, planYear)];
  });
};

const located = (code: string, lines: readonly number[], message: string): LocatedIssue => ({
  code,
  message: `Dòng ${lines.join(', ')}: ${message}`,
  lines,
});

/** Goals without a figure and areas without a task: neither is to be lost for that. */
export const unreadProse = (
  items: readonly Item[],
  areas: readonly ProseArea[],
  targets: readonly ReadTarget[],
  tasks: readonly ReadTask[],
): LocatedIssue[] => {
  const leaves = new Leaves(items, areas);
  const counted = new Set(targets.flatMap(({ lines }) => lines));
  const goals = items
    .filter(
      (item) => leaves.homeOf(item) !== undefined && inTargets(item) && item.mark !== 'none' && leaves.isLeaf(item),
    )
    .filter(({ lines }) => !lines.some((line) => counted.has(line)));
  const empty = areas.filter(({ area }) => !tasks.some((task) => task.area === area.code));
  return [
    ...goals.map(({ lines }) =>
      located('goal-without-figure', lines, 'mục tiêu không có số, chưa thành chỉ tiêu hay nhiệm vụ nào.'),
    ),
    ...empty.map(({ heading }) =>
      located('area-without-task', heading.lines, 'không đọc được nhiệm vụ nào của lĩnh vực này.'),
    ),
  ];
};
