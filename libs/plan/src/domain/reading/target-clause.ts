import { stripLabel } from './labels.js';
import { isOverlong } from './plain-text.js';
import type { Quantity } from './quantities.js';

/** Sentence parts that each state a target of their own. */
const clauseBreak =
  /(?<=[.;])\s+(?:trong (?:số )?đó\s*,?\s+)?|[;,]?\s+trong (?:số )?đó\s*,?\s+|\s+[-–]\s+(?=\p{Lu}\p{Ll})/u;

export const targetSegments = (text: string): string[] =>
  isOverlong(text) ? [] : text.split(clauseBreak).filter((segment) => /\d/.test(segment));

/** Where the words of one figure end and those of the next begin. */
const splitAt = (text: string, left: Quantity, right: Quantity): number => {
  const gap = text.slice(left.to, right.from);
  const subject = /,\s+(?=(?:mức độ|tỷ lệ|tỉ lệ|thời gian|chỉ số)\s)/iu.exec(gap)?.index ?? -1;
  const joint =
    subject >= 0 ? subject : Math.max(gap.lastIndexOf(', '), gap.lastIndexOf(' và '), gap.lastIndexOf('; '));
  return joint < 0 ? right.from : left.to + joint + 1;
};

const indicator = /^(?:mức độ|tỷ lệ|tỉ lệ|thời gian|chỉ số|số lượng)\s/iu;
const aside = /\s*\([^()]{26,}\)/gu;
/** What the target rests on or is measured by stays in the sentence. */
const elaboration = /\s(?:theo quy định tại|tương ứng với)\s.*$/iu;

/** A figure inside brackets has its words there too. */
const openBracket = (head: string): number => {
  const at = head.lastIndexOf('(');
  return at >= 0 && !head.slice(at).includes(')') ? at + 1 : 0;
};

/** A long enumerating subject stays in the text; the clause is what must be reached. */
const trimClause = (clause: string, quantityAt: number): string => {
  const from = openBracket(clause.slice(0, quantityAt));
  const head = clause.slice(from, quantityAt);
  const start =
    /(?:đạt\s+)?(?:(?:tỷ lệ\s+)?(?:tối thiểu|ít nhất|tối đa|trên|dưới|không quá)(?:\s(?:là|đạt))?\s*)?$/iu.exec(head)
      ?.index ?? head.length;
  const subject = head.slice(0, start).replace(/[,\s]+$/, '');
  const long = indicator.test(subject) && subject.includes(',') && subject.length > 40;
  return clause
    .slice(long ? from + start : from)
    .replace(aside, '')
    .replace(elaboration, '')
    .replace(/^(?:và|,)\s+/iu, '')
    .replace(/[\s;,.]+$/, '')
    .replace(/^([^(]*)\)$/, '$1')
    .trim();
};

/** The words of the sentence that go with one of its figures. */
export const clauseOf = (text: string, all: readonly Quantity[], at: number): string => {
  const [own, left, right] = [all[at], all[at - 1], all[at + 1]];
  if (own === undefined) return text;
  const from = left === undefined ? 0 : splitAt(text, left, own);
  const to = right === undefined ? text.length : splitAt(text, own, right);
  const clause = text.slice(from, to);
  const unmarked = stripLabel(clause.replace(/^\s*(?:[-–+•]\s*)?(?:[a-zđ]\)\s*)?/iu, ''));
  return trimClause(unmarked, Math.max(0, own.from - from - (clause.length - unmarked.length)));
};
