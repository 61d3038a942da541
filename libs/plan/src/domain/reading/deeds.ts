import { wordsOf } from './likeness.js';
import { isOverlong } from './plain-text.js';

const products =
  'kế hoạch|báo cáo|đề án|quyết định|chương trình|chỉ thị|danh mục|quy chế|phương án|nghị quyết|đề cương';
const making = 'xây dựng|ban hành|lập|trình|tham mưu|phê duyệt|hoàn thành|công bố|gửi|soạn thảo|hoàn thiện';
const mention = new RegExp(
  String.raw`(?:${making})(?![\p{L}])[^.;:()]{0,60}?(?<![\p{L}])(${products})\s+([^,.;:()]{3,160})`,
  'giu',
);
/** What follows the name of the paper: whose it is, for which year, on what ground. */
const beyondName =
  /\s(?:(?:trong |cho )?năm \d{4}|của|sau khi|trên địa bàn|theo|để|nhằm|bảo đảm|đảm bảo|trước|chậm nhất|gửi|trình|về Sở|tại|thuộc|phải|và tổ chức|và triển khai)(?![\p{L}]).*$/iu;
const fillers = new Set(['công', 'tác', 'về', 'việc', 'nhà', 'nước', 'nội', 'bộ', 'thực', 'hiện', 'tổ', 'chức', 'triển', 'khai', 'và', 'các', 'số']); // prettier-ignore

/** A paper that somebody is to make: "kế hoạch" and what it is about, in any order of words. */
export interface Deed {
  readonly key: string;
  readonly at: number;
}

const keyOf = (product: string, subject: string): string | null => {
  const words = wordsOf(subject.replace(beyondName, '')).filter((word) => !fillers.has(word) && !/^\d+$/.test(word));
  const distinct = [...new Set(words)].toSorted();
  return distinct.length < 2 ? null : `${product.toLowerCase()}|${distinct.join(' ')}`;
};

/** The papers a sentence orders to be made, in order. */
export const deedsIn = (text: string): Deed[] =>
  isOverlong(text)
    ? []
    : [...text.matchAll(mention)].flatMap((found) => {
        const key = keyOf(found[1] ?? '', found[2] ?? '');
        return key === null ? [] : [{ key, at: found.index }];
      });
