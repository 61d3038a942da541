import { readDeadline } from '#calendar';
import { hasHead } from './agency-pieces.js';
import { doubt } from './doubt.js';
import type { Item } from './outline.js';
import type { LocatedIssue, PlanArea, ReadingIssue, ReadTarget, ReadTask } from './plan-reading.js';
import { splitAgencies } from './split-agencies.js';
import { endPhrases } from './time-phrases.js';

export interface ProseArea {
  readonly area: PlanArea;
  readonly heading: Item;
}

const fields =
  /thể chế|thủ tục hành chính|tổ chức bộ máy|công vụ|tài chính công|chính quyền (?:điện tử|số)|chính phủ (?:điện tử|số)|chỉ đạo,? điều hành|hiện đại hóa|chuyển đổi số|đánh giá tác động/iu;
const taskSection = /nhiệm vụ|nội dung/iu;
const otherSection = /tổ chức thực hiện|kinh phí|mục đích|giải pháp/iu;
const targetPart = /^(?:(?:các|những|về|một số)\s+)?(?:chỉ tiêu|mục tiêu)(?!.*(?:nhiệm vụ|nội dung|giải pháp))/iu;
const purposeSection = /^(?:mục tiêu|mục đích|chỉ tiêu)(?!.*nhiệm vụ)/iu;

const isUnder = (item: Item, heading: Item): boolean => item.path.includes(heading);

/** Plans have six to ten; a list of hundreds is a list of something else. */
const maxAreas = 60;

/** What the sections of the document are marked with: roman numbers, capitals, or 1, 2, 3 where there is neither. */
const rootsOf = (items: readonly Item[]): Item[] => {
  const marked = (...kinds: readonly string[]) => items.filter(({ mark, heading }) => heading && kinds.includes(mark));
  const romans = marked('roman', 'letter-part');
  if (romans.length > 0) return romans;
  const banners = marked('banner');
  return banners.length > 1 ? banners : marked('arabic').filter(({ path }) => path.length === 0);
};

const childMarks = ['arabic', 'title', 'dotted'] as const;

/** The headings right under a section, of one kind: the first kind that is there. */
const childrenOf = (items: readonly Item[], section: Item): Item[] => {
  const under = items.filter(({ path, body }) => path.at(-1) === section && body.length < 160);
  const kind = childMarks.find((mark) => under.some((item) => item.mark === mark));
  return under.filter(({ mark }) => mark === kind);
};

/** The areas of a plan in prose: headings of its task section that name a field of reform. */
export const readProseAreas = (items: readonly Item[]): ProseArea[] => {
  const roots = rootsOf(items);
  const named = roots.filter((item) => fields.test(item.body) && !otherSection.test(item.body));
  if (named.length >= 3) return named.map(asArea);
  const sections = roots.filter((item) => taskSection.test(item.body) && !otherSection.test(item.body));
  const section =
    sections.find((item) => childrenOf(items, item).some((each) => fields.test(each.body))) ??
    sections[0] ??
    roots.find((item) => items.some((each) => isUnder(each, item) && fields.test(each.body)));
  if (section === undefined) return [];
  const headings = childrenOf(items, section);
  return headings.length > maxAreas ? [] : headings.map(asArea);
};

const asArea = (heading: Item, at: number): ProseArea => ({
  heading,
  area: { code: heading.code ?? String(at + 1), name: heading.body.replace(/[.:;\s]+$/, ''), coordinator: null },
});

const sectionMarks = new Set(['roman', 'letter-part', 'banner']);

/** Under a heading of targets or of the plan's purpose. */
export const inTargets = (item: Item): boolean =>
  item.path.some(
    (each) => targetPart.test(each.body) || (sectionMarks.has(each.mark) && purposeSection.test(each.body)),
  );

const listMarks = new Set(['dash', 'plus', 'letter']);

/** The closest list item above, which a "+" item or a bullet under "a)" belongs to. */
const parentOf = (item: Item): Item | undefined => {
  const parent = item.path.at(-1);
  return parent !== undefined &&
    listMarks.has(parent.mark) &&
    !/^(?:nhiệm vụ|các nhiệm vụ|nội dung)\s*[:.]?$/iu.test(parent.body)
    ? parent
    : undefined;
};

const isLeaf = (item: Item, parents: ReadonlySet<Item>): boolean =>
  listMarks.has(item.mark) &&
  !parents.has(item) &&
  !/^(?:chỉ tiêu|mục tiêu|nhiệm vụ|các nhiệm vụ|nội dung)\s*[:.]?$/iu.test(item.body);

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

interface Proposal {
  readonly lead: readonly string[];
  readonly deadlineText: string | null;
  readonly issues: readonly ReadingIssue[];
}

/** What the sentence says itself, else whom the plan puts in charge of the area; a person confirms either. */
const proposalFor = (item: Item, { coordinator }: PlanArea, planYear: number): Proposal => {
  const named = leadsIn(item.text);
  const lead = named.length > 0 ? named : coordinator === null ? [] : [coordinator];
  const deadlineText = deadlineIn(item.text, planYear);
  const issues = [doubt('from-prose')];
  if (lead.length === 0) issues.push(doubt('lead-missing'));
  else if (named.length === 0) issues.push(doubt('lead-from-area', lead[0]));
  if (deadlineText === null) issues.push(doubt('deadline-missing'));
  return { lead, deadlineText, issues };
};

const asTask = (item: Item, area: PlanArea, planYear: number): ReadTask => {
  const { lead, deadlineText, issues } = proposalFor(item, area, planYear);
  return {
    area: area.code,
    row: null,
    objective: null,
    task: parentOf(item)?.text ?? null,
    activity: item.text,
    deliverable: null,
    lead,
    leadScopes: [],
    coordinating: [],
    deadlineText,
    deadlineInherited: false,
    deadline: readDeadline(deadlineText ?? '', { planYear }),
    budget: null,
    lines: item.lines,
    needsReview: true,
    issues,
  };
};

const parentsAmong = (items: readonly Item[]): ReadonlySet<Item> =>
  new Set(
    items.flatMap((item) => (listMarks.has(item.mark) ? item.path.filter(({ mark }) => listMarks.has(mark)) : [])),
  );

/** The bullets of a plan without table, as tasks of their area; who leads is proposed, nothing is settled. */
export const readProseTasks = (items: readonly Item[], areas: readonly ProseArea[], planYear: number): ReadTask[] => {
  const parents = parentsAmong(items);
  const leaves = items.filter((item) => !inTargets(item) && isLeaf(item, parents));
  const bulleted = new Set(areas.filter(({ heading }) => leaves.some((item) => isUnder(item, heading))));
  return items.flatMap((item) => {
    const home = areas.find(({ heading }) => isUnder(item, heading));
    if (home === undefined || inTargets(item)) return [];
    const isTask = bulleted.has(home) ? isLeaf(item, parents) : isSentence(item);
    return isTask ? [asTask(item, home.area, planYear)] : [];
  });
};

const isSentence = (item: Item): boolean => item.mark === 'none' && item.text.length > 40 && !/:$/.test(item.text);

/** Bullets among the targets that state no figure: neither target nor task, and not to be lost for that. */
export const goalsWithoutFigure = (
  items: readonly Item[],
  areas: readonly ProseArea[],
  targets: readonly ReadTarget[],
): LocatedIssue[] => {
  const parents = parentsAmong(items);
  const counted = new Set(targets.flatMap(({ lines }) => lines));
  return items
    .filter((item) => areas.some(({ heading }) => isUnder(item, heading)) && inTargets(item) && isLeaf(item, parents))
    .filter(({ lines }) => !lines.some((line) => counted.has(line)))
    .map(({ lines }) => ({
      code: 'goal-without-figure',
      message: `Dòng ${lines.join(', ')}: mục tiêu không có số, chưa thành chỉ tiêu hay nhiệm vụ nào.`,
      lines,
    }));
};
