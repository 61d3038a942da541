import { readDeadline } from '#calendar';
import { doubt } from './doubt.js';
import type { Item } from './outline.js';
import type { PlanArea, ReadTask } from './plan-reading.js';

export interface ProseArea {
  readonly area: PlanArea;
  readonly heading: Item;
}

const fields =
  /thể chế|thủ tục hành chính|tổ chức bộ máy|công vụ|tài chính công|chính quyền (?:điện tử|số)|chính phủ (?:điện tử|số)|chỉ đạo,? điều hành|hiện đại hóa|chuyển đổi số|đánh giá tác động/iu;
const taskSection = /nhiệm vụ|nội dung/iu;
const otherSection = /tổ chức thực hiện|kinh phí|mục đích|giải pháp/iu;
const targetPart = /^(?:chỉ tiêu|mục tiêu)/iu;
const purposeSection = /^(?:mục tiêu|mục đích|chỉ tiêu)(?!.*nhiệm vụ)/iu;

const isUnder = (item: Item, heading: Item): boolean => item.path.includes(heading);

/** Plans have six to ten; a list of hundreds is a list of something else. */
const maxAreas = 60;

/** The areas of a plan in prose: numbered headings of its task section that name a field of reform. */
export const readProseAreas = (items: readonly Item[]): ProseArea[] => {
  const roots = items.filter((item) => item.mark === 'roman' || item.mark === 'letter-part');
  const named = roots.filter((item) => fields.test(item.body) && !otherSection.test(item.body));
  if (named.length >= 3) return named.map(asArea);
  const section =
    roots.find((item) => taskSection.test(item.body) && !otherSection.test(item.body)) ??
    roots.find((item) => items.some((each) => isUnder(each, item) && fields.test(each.body)));
  if (section === undefined) return [];
  const headings = items.filter(
    (item) => item.mark === 'arabic' && item.path.at(-1) === section && item.body.length < 160,
  );
  return headings.length > maxAreas ? [] : headings.map(asArea);
};

const asArea = (heading: Item): ProseArea => ({
  heading,
  area: { code: heading.code ?? '', name: heading.body.replace(/[.:;\s]+$/, ''), coordinator: null },
});

const inTargets = (item: Item): boolean =>
  item.path.some((each) => targetPart.test(each.body) || (each.mark === 'roman' && purposeSection.test(each.body)));

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

const asTask = (item: Item, area: PlanArea, planYear: number): ReadTask => {
  const parent = parentOf(item);
  return {
    area: area.code,
    row: null,
    objective: null,
    task: parent?.text ?? null,
    activity: item.text,
    deliverable: null,
    lead: [],
    leadScopes: [],
    coordinating: [],
    deadlineText: null,
    deadlineInherited: false,
    deadline: readDeadline('', { planYear }),
    budget: null,
    lines: item.lines,
    needsReview: true,
    issues: [doubt('from-prose'), doubt('lead-missing'), doubt('deadline-missing')],
  };
};

/** The bullets of a plan without table, as tasks of their area; who and when stay open, nothing is guessed. */
export const readProseTasks = (items: readonly Item[], areas: readonly ProseArea[], planYear: number): ReadTask[] => {
  const parents = new Set(
    items.flatMap((item) => (listMarks.has(item.mark) ? item.path.filter(({ mark }) => listMarks.has(mark)) : [])),
  );
  return items.flatMap((item) => {
    const home = areas.find(({ heading }) => isUnder(item, heading));
    if (home === undefined || inTargets(item) || !isLeaf(item, parents)) return [];
    return [asTask(item, home.area, planYear)];
  });
};
