import { doubt } from './doubt.js';
import { stripLabel } from './labels.js';
import { isOverlong } from './plain-text.js';
import type { Comparator, ReadTarget } from './plan-reading.js';

export interface TargetSource {
  readonly text: string;
  readonly area: string | null;
  readonly level: string | null;
  readonly lines: readonly number[];
}

const figure = String.raw`\d{1,3}(?:[.,]\d{1,2})?`;
const percent = String.raw`(?<low>${figure})\s*%?\s*[-–]\s*(?<high>${figure})\s*%|(?<share>${figure})\s*%`;
const duration = String.raw`(?<amount>\d{1,3})\s*(?<unit>phút|giờ|ngày làm việc)(?:\s*\/\s*(?:0?1\s*)?(?<per>lần|lượt|hồ sơ))?`;
const quantity = new RegExp(`${percent}|${duration}`, 'gu');

const before: readonly (readonly [Comparator, RegExp])[] = [
  ['>=', /(?:tối thiểu|ít nhất|không thấp hơn|không dưới|không ít hơn|đạt từ|từ)(?:\s(?:là|đạt|khoảng|có|đến))?\s*$/iu],
  ['<=', /(?:tối đa|không quá|không vượt quá|nhiều nhất|xuống còn)(?:\s(?:là|còn))?\s*$/iu],
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

/** Sentence parts that each state a target of their own. */
const clauseBreak =
  /(?<=[.;])\s+(?:trong (?:số )?đó\s*,?\s+)?|[;,]?\s+trong (?:số )?đó\s*,?\s+|\s+[-–]\s+(?=\p{Lu}\p{Ll})/u;

const segments = (text: string): string[] =>
  isOverlong(text) ? [] : text.split(clauseBreak).filter((segment) => /\d/.test(segment));

interface Found {
  readonly from: number;
  readonly to: number;
  readonly values: readonly number[];
  readonly unit: string;
  readonly comparator: Comparator | null;
}

const numberOf = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));

const findQuantities = (text: string): Found[] =>
  [...text.matchAll(quantity)].flatMap((match) => {
    const { low, high, share, amount, unit, per } = match.groups ?? {};
    const [from, to] = [match.index, match.index + match[0].length];
    const comparator = comparatorOf(text, from, to);
    if (amount !== undefined) {
      if (comparator === null) return [];
      return [
        {
          from,
          to,
          values: [numberOf(amount)],
          unit: per === undefined ? (unit ?? '') : `${unit ?? ''}/${per}`,
          comparator,
        },
      ];
    }
    if (low !== undefined)
      return [{ from, to, values: [numberOf(low), numberOf(high)], unit: '%', comparator: 'between' as const }];
    return [{ from, to, values: [numberOf(share)], unit: '%', comparator }];
  });

/** Where the words of one figure end and those of the next begin. */
const splitAt = (text: string, left: Found, right: Found): number => {
  const gap = text.slice(left.to, right.from);
  const subject = /,\s+(?=(?:mức độ|tỷ lệ|tỉ lệ|thời gian|chỉ số)\s)/iu.exec(gap)?.index ?? -1;
  const joint =
    subject >= 0 ? subject : Math.max(gap.lastIndexOf(', '), gap.lastIndexOf(' và '), gap.lastIndexOf('; '));
  return joint < 0 ? right.from : left.to + joint + 1;
};

const indicator = /^(?:mức độ|tỷ lệ|tỉ lệ|thời gian|chỉ số|số lượng)\s/iu;
const aside = /\s*\([^()]{26,}\)/gu;
const legalBasis = /\stheo quy định tại\s.*$/iu;

/** A long enumerating subject stays in the text; the clause is what must be reached. */
const trimClause = (clause: string, quantityAt: number): string => {
  const head = clause.slice(0, quantityAt);
  const start =
    /(?:đạt\s+)?(?:(?:tỷ lệ\s+)?(?:tối thiểu|ít nhất|tối đa|trên|dưới|không quá)(?:\s(?:là|đạt))?\s*)?$/iu.exec(head)
      ?.index ?? head.length;
  const subject = head.slice(0, start).replace(/[,\s]+$/, '');
  const long = indicator.test(subject) && subject.includes(',') && subject.length > 40;
  return (long ? clause.slice(start) : clause)
    .replace(aside, '')
    .replace(legalBasis, '')
    .replace(/^(?:và|,)\s+/iu, '')
    .replace(/[\s;,.]+$/, '')
    .replace(/^([^(]*)\)$/, '$1')
    .trim();
};

const clauseOf = (text: string, all: readonly Found[], at: number): string => {
  const [own, left, right] = [all[at], all[at - 1], all[at + 1]];
  if (own === undefined) return text;
  const from = left === undefined ? 0 : splitAt(text, left, own);
  const to = right === undefined ? text.length : splitAt(text, own, right);
  const clause = text.slice(from, to);
  const unmarked = stripLabel(clause.replace(/^\s*(?:[-–+•]\s*)?(?:[a-zđ]\)\s*)?/iu, ''));
  return trimClause(unmarked, Math.max(0, own.from - from - (clause.length - unmarked.length)));
};

/** "tối thiểu 80% tại cấp sở, 40% tại cấp huyện": the comparing word holds for the whole list. */
const comparatorInList = (text: string, all: readonly Found[], at: number): Comparator => {
  const own = all[at];
  if (own?.comparator != null) return own.comparator;
  const left = all[at - 1];
  if (own === undefined || left === undefined) return '=';
  const gap = text.slice(left.to, own.from);
  const listed = gap.length < 70 && /(?:,|và)\s*$/u.test(gap) && /(?:tại|ở|cấp|sở)\s/u.test(gap);
  const inherited = listed ? comparatorInList(text, all, at - 1) : '=';
  return inherited === 'between' ? '=' : inherited;
};

const levels: readonly (readonly [string, RegExp])[] = [
  ['commune', /(?:(?:tại|ở)\s+(?:cấp\s+)?|%\s*cấp\s+)xã/iu],
  ['district', /(?:(?:tại|ở)\s+(?:cấp\s+)?|%\s*cấp\s+)huyện/iu],
  ['department', /(?:(?:tại|ở)\s+(?:cấp\s+)?|%\s*cấp\s+)sở/iu],
  ['province', /(?:tại|ở)\s+cấp tỉnh|%\s*cấp tỉnh/iu],
];

const levelOf = (clause: string, otherwise: string | null): string | null => {
  const named = levels.filter(([, words]) => words.test(clause));
  return named.length === 1 ? (named[0]?.[0] ?? otherwise) : otherwise;
};

/** One target per figure of a sentence, each with the words that go with it. */
export const readTargets = (source: TargetSource): ReadTarget[] =>
  segments(source.text).flatMap((segment) => {
    const all = findQuantities(segment);
    return all.map((found, at): ReadTarget => {
      const clause = clauseOf(segment, all, at);
      const implausible =
        found.unit === '%' && found.values.some((value) => value > 100) && !/(?:tăng|vượt|gấp)/iu.test(clause);
      return {
        area: source.area,
        text: source.text,
        clause,
        comparator: comparatorInList(segment, all, at),
        values: found.values,
        unit: found.unit,
        level: levelOf(clause, source.level),
        lines: source.lines,
        issues: implausible ? [doubt('target-implausible')] : [],
      };
    });
  });
