import type { Item } from './outline.js';
import { inTargets, isUnder, type ProseArea } from './prose-areas.js';

const marked = new Set(['arabic', 'dotted', 'letter', 'dash', 'plus']);
/** Headings that say what the list under them is, and nothing of their own. */
const generic =
  /^(?:(?:các|một số|về)\s+)?(?:chỉ tiêu|mục tiêu|nhiệm vụ|nội dung|giải pháp)(?:\s*(?:,|và)\s*(?:nhiệm vụ|giải pháp|nội dung))?(?:\s+(?:trọng tâm|cụ thể|chủ yếu|thực hiện))*\s*[:.]?$/iu;
const attribute =
  /^(?:(?:cơ quan|đơn vị|bộ phận)\s+(?:chủ trì|thực hiện|phối hợp)|chủ trì|phối hợp|(?:thời gian|thời hạn|tiến độ)(?:\s+(?:hoàn thành|thực hiện))?|hoàn thành|sản phẩm(?:\s+đầu ra)?|kết quả(?:\s+(?:đầu ra|thực hiện))?)\s*:/iu;

/** "- Cơ quan chủ trì: …" under a task says something of it and is none itself. */
export const isAttribute = (item: Item): boolean => attribute.test(item.body);

export const isGeneric = (item: Item): boolean => generic.test(item.body);

/** A remark in brackets ("(Có Phụ lục kèm theo)") orders nothing. */
const isSentence = (item: Item): boolean =>
  item.mark === 'none' && !/:$|^\(.*\)\.?$/u.test(item.text) && (item.text.length > 40 || /\s\S+[.;]$/.test(item.text));

/** The items of each area that nothing else stands under: what is to be done, one by one. */
export class Leaves {
  /** Items with numbered or bulleted items under them. */
  private readonly parents = new Set<Item>();
  /** Headings with plain sentences right under them. */
  private readonly told = new Set<Item>();

  constructor(
    items: readonly Item[],
    private readonly areas: readonly ProseArea[],
  ) {
    for (const item of items) {
      if (marked.has(item.mark) && !isAttribute(item)) for (const above of item.path) this.parents.add(above);
      const above = item.path.at(-1);
      if (above?.heading === true && isSentence(item)) this.told.add(above);
    }
  }

  homeOf(item: Item): ProseArea | undefined {
    return this.areas.find(({ heading }) => isUnder(item, heading));
  }

  isLeaf(item: Item): boolean {
    if (isAttribute(item)) return false;
    const above = item.path.at(-1);
    if (item.mark === 'none') return above?.heading === true && !this.parents.has(above) && isSentence(item);
    return (
      marked.has(item.mark) && !this.parents.has(item) && !isGeneric(item) && !(item.heading && this.told.has(item))
    );
  }

  isTask(item: Item): boolean {
    return this.homeOf(item) !== undefined && !inTargets(item) && this.isLeaf(item);
  }

  /** The item right above that the leaf is a part of, below the heading of its area. */
  parentOf(item: Item): Item | undefined {
    const above = item.path.at(-1);
    const home = this.homeOf(item);
    return above === undefined || above === home?.heading || !home || !isUnder(above, home.heading) || isGeneric(above)
      ? undefined
      : above;
  }
}
