import type { Comparator } from './plan-reading.js';

/** A figure that something is to reach, where it stands in its sentence. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly values: readonly number[];
  readonly unit: string;
  /** Null where no word compares: the bare figure, or one of a list whose first figure has the word. */
  readonly comparator: Comparator | null;
}

const figure = String.raw`\d{1,3}(?:[.,]\d{1,2})?`;
const percent = String.raw`(?<low>${figure})\s*%?\s*(?:[-–]|đến)\s*(?<high>${figure})\s*%|(?<share>${figure})\s*%`;
const duration = String.raw`(?<amount>\d{1,3})\s*(?<unit>phút|giờ|ngày làm việc)(?:\s*\/\s*(?:0?1\s*)?(?<per>lần|lượt|hồ sơ))?`;
const rank = String.raw`(?:trong|thuộc|vào)\s+(?:nhóm|tốp|top)\s+(?:đầu\s+)?(?<rank>\d{1,2})(?![\d%/])|(?:xếp|đứng|thứ hạng|vị trí)\s+(?:(?:hạng|thứ|từ)\s+){1,2}(?<place>\d{1,2})(?![\d%/])`;
const points = String.raw`(?<=đạt\s[^\d.;]{0,20})(?<points>\d{1,3}(?:[.,]\d{1,2})?)\s*điểm(?!\s+phần)`;
const things =
  'lớp|đợt|lần|cuộc|hội nghị|buổi|mô hình|sáng kiến|đơn vị|cơ quan|hoạt động|thủ tục|TTHC|chuyên đề|chuyên mục|trang|tin|bài|phóng sự|hồ sơ|dịch vụ|văn bản|địa phương|xã|huyện|đầu mối|cấp phó|phòng|đề án|sản phẩm';
const count = String.raw`(?<count>\d{1,4})\s+(?<thing>${things})(?![\p{L}])`;
const quantity = new RegExp(`${percent}|${duration}|${rank}|${points}|${count}`, 'giu');

const before: readonly (readonly [Comparator, RegExp])[] = [
  [
    '>=',
    /(?:tối thiểu|tới thiểu|ít nhất|không thấp hơn|không dưới|không ít hơn|đạt từ|từ)(?:\s(?:là|đạt|khoảng|có|đến))?\s*$/iu,
  ],
  ['<=', /(?:tối đa|không quá|không vượt quá|không cao hơn|nhiều nhất|xuống còn)(?:\s(?:là|còn))?\s*$/iu],
  ['>', /(?:trên|hơn|vượt|cao hơn)\s*$/iu],
  ['<', /(?:dưới|thấp hơn|ít hơn)\s*$/iu],
];
const after: readonly (readonly [Comparator, RegExp])[] = [
  ['>=', /^\s*trở lên/iu],
  ['<=', /^\s*trở xuống/iu],
];

const comparatorOf = (text: string, from: number, to: number): Comparator | null => {
  const [left, right] = [text.slice(Math.max(0, from - 30), from), text.slice(to, to + 14)];
  return after.find(([, words]) => words.test(right))?.[0] ?? before.find(([, words]) => words.test(left))?.[0] ?? null;
};

/** "từ 20% xuống 10%": what is left behind is no target. */
const isStartingPoint = (text: string, from: number, to: number): boolean =>
  /từ\s*$/iu.test(text.slice(Math.max(0, from - 12), from)) &&
  /^\s*(?:xuống|lên|thành)(?![\p{L}])/iu.test(text.slice(to, to + 8));

const firmly = /(?:tối thiểu|tới thiểu|ít nhất|không dưới|không ít hơn|tối đa|không quá|không vượt quá)\s*$/iu;
const rhythm = /(?:mỗi|hằng|hàng)\s+(năm|quý|tháng|tuần)[^.;\d]{0,40}$/iu;
const doing =
  /(?:thực hiện|hoàn thành|tổ chức|đạt|có|duy trì|xây dựng|ban hành|cắt giảm|giảm|tăng|bảo đảm|đảm bảo)(?:\s(?:đầy đủ|được|thêm|mới|đủ))?\s*$/iu;

/** Things are counted in many sentences; a target is only a count that is bounded, rhythmic, or stands among targets. */
const countUnit = (text: string, from: number, thing: string, amongTargets: boolean): string | null => {
  const left = text.slice(Math.max(0, from - 60), from);
  const period = rhythm.exec(left)?.[1];
  if (period !== undefined) return `${thing}/${period.toLowerCase()}`;
  return firmly.test(left) || (amongTargets && doing.test(left)) ? thing : null;
};

export const numberOf = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));

type Groups = Partial<Record<string, string>>;

const readQuantity = (text: string, match: RegExpExecArray, amongTargets: boolean): Quantity | null => {
  const groups: Groups = match.groups ?? {};
  const [from, to] = [match.index, match.index + match[0].length];
  const comparator = comparatorOf(text, from, to);
  const of = (values: readonly number[], unit: string, compared: Comparator | null = comparator): Quantity => {
    return { from, to, values, unit, comparator: compared };
  };
  const { low, high, share, amount, unit = '', per, count: counted, thing = '' } = groups;
  if (low !== undefined) return of([numberOf(low), numberOf(high)], '%', 'between');
  if (share !== undefined) return isStartingPoint(text, from, to) ? null : of([numberOf(share)], '%');
  if (amount !== undefined && comparator === null) return null;
  if (amount !== undefined) return of([numberOf(amount)], per === undefined ? unit : `${unit}/${per}`);
  if (groups['points'] !== undefined) return of([numberOf(groups['points'])], 'điểm');
  if (counted !== undefined) {
    const named = /^(?:19|20)\d\d$/.test(counted) ? null : countUnit(text, from, thing, amongTargets);
    return named === null ? null : of([numberOf(counted)], named);
  }
  return of([numberOf(groups['rank'] ?? groups['place'])], 'hạng', '<=');
};

/** The figures of a sentence in order; years, dates and the numbers of documents are none. */
export const findQuantities = (text: string, amongTargets: boolean): Quantity[] =>
  [...text.matchAll(quantity)].flatMap((match) => readQuantity(text, match, amongTargets) ?? []);
