import { hasHead } from './agency-pieces.js';
import type { Item } from './outline.js';
import { splitAgencies } from './split-agencies.js';
import type { TimePhrase } from './time-phrases.js';

/** What a sentence goes on with once it has named who. */
const deed =
  /\s(?:(?:đã|phải|cần|tiếp tục|chủ động|khẩn trương|thường xuyên|kịp thời|định kỳ)\s)?(?:xây dựng|ban hành|hoàn thành|báo cáo|gửi|tổ chức|triển khai|thực hiện|lập|rà soát|chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|căn cứ|theo|tổng hợp|tham mưu|trình|xong|tiếp tục|chủ động|khẩn trương|định kỳ|phải|tự|rà soát|cập nhật|đăng ký)(?![\p{L}])/iu;
const longest = 180;

/** Words that name a body in one sentence and begin another's deed or condition in the next. */
const noBody =
  /^(?:tổ chức(?!,|\s(?:chính trị|xã hội))|trường hợp|thanh tra(?=,|\s(?:việc|kiểm tra|công vụ))|bộ (?:thủ tục|chỉ số|tiêu chí))(?![\p{L}])/iu;

export const namesBody = (text: string): boolean => hasHead(text) && !noBody.test(text);

/** Agencies at the head of a stretch of text, and nothing else before its verb. */
const agenciesOf = (stretch: string): string[] => {
  const text = stretch.replace(/^[-–+•\s]+/u, '');
  if (!namesBody(text)) return [];
  const verb = deed.exec(`${text} `)?.index ?? text.length;
  const subject = text.slice(0, verb).replace(/[\s,:]+$/u, '');
  if (subject.length > longest || /\d/.test(subject)) return [];
  const { names, unclear } = splitAgencies(subject);
  return unclear.length > 0 ? [] : [...names];
};

const startOfSentence = (text: string, at: number): number =>
  Math.max(0, ...[...text.slice(0, at).matchAll(/[.:]\s+/gu)].map(({ index }) => index + 2));

/** "Các sở; UBND cấp huyện xong trước …": names before a semicolon belong to the names after it. */
const listedBefore = (clauses: readonly string[]): string[] => {
  const own = agenciesOf(clauses.at(-1) ?? '');
  const before: string[] = [];
  for (const clause of clauses.slice(0, -1).toReversed()) {
    const names = deed.test(`${clause} `) ? [] : agenciesOf(clause);
    if (names.length === 0 || own.length === 0) break;
    before.unshift(...names);
  }
  return [...before, ...own];
};

/** Who the sentence itself says has to act by the phrase at this place. */
export const subjectAt = (text: string, at: number): string[] => {
  const sentence = text.slice(startOfSentence(text, at), at);
  const clauses = sentence.split(/;\s+/u);
  const near = listedBefore(clauses);
  return near.length > 0 ? near : clauses.length === 1 || !/\d/.test(sentence) ? agenciesOf(sentence) : [];
};

/** Whose heading the item stands under; sentences of the whole plan bind the issuer. */
export const headingAgencies = (item: Item, issuer: string | null): string[] => {
  const heading = item.path.findLast(({ body }) => namesBody(body) && body.length < 200);
  if (heading !== undefined)
    return [...splitAgencies(heading.body.replace(/\s[-–]\s.*$/u, '').replace(/[.:;]+$/, '')).names];
  return issuer === null ? [] : [issuer];
};

/** "Trước ngày 15/11, các sở tự chấm điểm": who acts follows the time. */
const subjectAfter = (text: string, end: number): string[] => {
  const rest = /^,\s+([^.;]+)/u.exec(text.slice(end, end + longest))?.[1] ?? '';
  return deed.test(`${rest} `) ? agenciesOf(rest) : [];
};

export const whoOf = (item: Item, phrase: TimePhrase, issuer: string | null): string[] => {
  const before = subjectAt(item.body, phrase.at - (item.text.length - item.body.length));
  const named = before.length > 0 ? before : subjectAfter(item.text, phrase.at + phrase.text.length);
  return named.length > 0 ? named : headingAgencies(item, issuer);
};
