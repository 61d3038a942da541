import type { Paragraph } from './blocks.js';
import { endsSentence, foldSpace, startsLower } from './plain-text.js';

const titleStart = /^(?:khung )?(?:kế hoạch|chương trình|danh mục|nhiệm vụ|phụ lục)(?:\s|$)/iu;
const titleAlone = /^(?:khung )?(?:kế hoạch|chương trình|phụ lục(?: \S{1,4})?)$/iu;
/** A plan issued within a decision that has no title page of its own. */
const decisionTitle = /^(?:(?:v\/v|về việc)\s+)?ban hành\s+(?:khung )?(?:kế hoạch|chương trình)\s/iu;
const yearInTitle = /năm\s+(20\d{2})(?!\s*[-–]\s*20)/giu;
const bodyStart =
  /^(?:căn cứ|thực hiện (?:nghị quyết|quyết định|kế hoạch|chỉ thị|chương trình|công văn|nghị định)|xét|theo đề nghị|[IVX]+\.\s|\d+\.\s|nhằm|\(|số\s*:|ủy ban|uỷ ban|điều \d)/iu;
const longest = 260;
/** Decisions print their articles before the plan they issue. */
const headLength = 80;
const maxLines = 4;

export interface Title {
  readonly text: string;
  readonly line: number;
  readonly year: number | null;
}

export const yearOf = (text: string): number | null => {
  const years = [...text.matchAll(yearInTitle)].map((found) => Number(found[1]));
  return years.at(-1) ?? null;
};

/** Lower-case words after a full title ("của Sở …", "trên địa bàn …") still belong to it. */
const continues = (text: string, next: string): boolean => {
  if (bodyStart.test(next) || next.length > longest || endsSentence(next)) return false;
  if (titleAlone.test(text)) return true;
  if (yearOf(text) !== null) return startsLower(next) && next.length < 80;
  return next.length < 120;
};

const isBare = (text: string): boolean =>
  titleAlone.test(text) || (!/20\d{2}/.test(text) && text === text.toUpperCase());

const join = (paragraphs: readonly Paragraph[], at: number): string => {
  let text = paragraphs[at]?.text ?? '';
  if (!isBare(text)) return text;
  for (const next of paragraphs.slice(at + 1, at + maxLines + 1)) {
    if (!continues(text, next.text)) break;
    text = foldSpace(`${text} ${next.text}`);
  }
  return text;
};

export const isTitleLine = ({ text }: Paragraph): boolean =>
  titleStart.test(text) && text.length < longest && !/[;:]$/.test(text);

/** The title: a line that names a plan, with the lines after it where it says "KẾ HOẠCH" alone. */
export const findTitle = (paragraphs: readonly Paragraph[]): Title | null => {
  const head = paragraphs.slice(0, headLength);
  const named = head.findIndex(isTitleLine);
  const at = named >= 0 ? named : head.findIndex(({ text }) => decisionTitle.test(text) && text.length < longest);
  const first = head[at];
  if (first === undefined) return null;
  const text = join(head, at);
  const titled = paragraphs.filter(isTitleLine).map((each) => yearOf(each.text));
  return { text, line: first.line, year: yearOf(text) ?? titled.find((year) => year !== null) ?? null };
};
