import type { Item } from './outline.js';
import type { PlanArea } from './plan-reading.js';

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

export const isUnder = (item: Item, heading: Item): boolean => item.path.includes(heading);

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
