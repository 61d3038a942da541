import type { Paragraph } from './blocks.js';
import { endsSentence, foldSpace, isCutOff, startsLower } from './plain-text.js';

/** A banner is a heading in capitals, a title one in small letters, both without a number. */
export type Mark =
  'letter-part' | 'roman' | 'banner' | 'arabic' | 'title' | 'dotted' | 'letter' | 'dash' | 'plus' | 'none';

/** A paragraph of prose in its place: what marks it and under which headings it stands. */
export interface Item {
  readonly mark: Mark;
  readonly code: string | null;
  readonly text: string;
  /** Without its mark. */
  readonly body: string;
  readonly lines: readonly number[];
  readonly heading: boolean;
  readonly path: readonly Item[];
}

const marks: readonly (readonly [Mark, RegExp])[] = [
  ['roman', /^([IVX]{1,5})\s*[.:)-]\s+/u],
  ['letter', /^(?:[-–]\s*)?([a-zđ]\d?)\s*[.)]\s+/u],
  ['dotted', /^(\d{1,2}(?:\.\d{1,2})+)\s*[.)]?\s+/u],
  ['arabic', /^(\d{1,2})\s*[.)]\s+/u],
  ['plus', /^(?:[-–]\s*)?([+])\s*/u],
  ['dash', /^([-–•])\s+/u],
  ['letter-part', /^([A-ZĐ])\s*[.)]\s+/u],
];

const rank: Readonly<Record<Mark, number>> = {
  'letter-part': 0,
  roman: 1,
  banner: 1,
  arabic: 2,
  title: 3,
  dotted: 4,
  letter: 5,
  dash: 6,
  plus: 7,
  none: 8,
};

/** Nothing under "Nơi nhận" or after the closing "./." is content of the plan. */
const closing = /^(?:nơi nhận|lưu:|kt\.|tm\.|trên đây là)/iu;

const readMark = (text: string): { mark: Mark; code: string | null; body: string } => {
  for (const [mark, pattern] of marks) {
    const found = pattern.exec(text);
    if (found?.[1] !== undefined) return { mark, code: found[1], body: text.slice(found[0].length) };
  }
  return { mark: 'none', code: null, body: text };
};

const goesOn = (upper: Paragraph | undefined, lower: Paragraph): boolean =>
  upper !== undefined &&
  !upper.heading &&
  !endsSentence(upper.text) &&
  startsLower(lower.text) &&
  readMark(lower.text).mark === 'none' &&
  (upper.text.length > 40 || isCutOff(upper.text));

/** Sentences cut by a page break are one paragraph again. */
const joinCut = (paragraphs: readonly Paragraph[]): (Paragraph & { lines: number[] })[] => {
  const joined: (Paragraph & { lines: number[] })[] = [];
  for (const paragraph of paragraphs) {
    const upper = joined.at(-1);
    if (upper !== undefined && goesOn(upper, paragraph)) {
      joined[joined.length - 1] = {
        ...upper,
        text: foldSpace(`${upper.text} ${paragraph.text}`),
        lines: [...upper.lines, paragraph.line],
      };
    } else joined.push({ ...paragraph, lines: [paragraph.line] });
  }
  return joined;
};

const isHeading = (mark: Mark, body: string, paragraph: Paragraph): boolean => {
  if (mark === 'roman' || mark === 'letter-part') return body.length < 160;
  if (mark === 'banner' || mark === 'title') return true;
  if (mark === 'none' || mark === 'dash' || mark === 'plus') return false;
  return (
    body.length < 200 &&
    (paragraph.heading || paragraph.bold || !/[.;,]$/.test(body) || /:$/.test(body)) &&
    !/[.;]\s/.test(body.slice(0, -1))
  );
};

/** Headings still open above an item of this mark; a letter under a letter heading stands beside it. */
const pathFor = (open: readonly Item[], mark: Mark): Item[] => open.filter((item) => rank[item.mark] < rank[mark]);

const documentTitle =
  /^(?:khung )?(?:kế hoạch|chương trình|quyết định|phụ lục|danh mục|cộng hòa|ủy ban|uỷ ban|ubnd)(?:\s|$)/iu;

/** Headings that only their weight tells from text; capitals make sections only where no roman numbers do. */
const unnumbered = (paragraph: Paragraph, romans: boolean, inSection: boolean): Mark => {
  const { text } = paragraph;
  const stands = (paragraph.heading || paragraph.bold) && text.length < 160 && !/[.;,]$/.test(text);
  if (!stands || documentTitle.test(text)) return 'none';
  if (text === text.toUpperCase()) return romans ? 'none' : 'banner';
  return inSection ? 'title' : 'none';
};

const isSection = ({ mark }: Item): boolean => mark === 'roman' || mark === 'letter-part' || mark === 'banner';

/** The prose as items under their headings, up to the closing sentence. */
export const readOutline = (paragraphs: readonly Paragraph[]): Item[] => {
  const items: Item[] = [];
  let open: Item[] = [];
  const joined = joinCut(paragraphs.filter(({ footnote }) => !footnote));
  const romans = joined.some(({ text }) => readMark(text).mark === 'roman');
  for (const paragraph of joined) {
    if (closing.test(paragraph.text)) break;
    const read = readMark(paragraph.text);
    const mark = read.mark === 'none' ? unnumbered(paragraph, romans, open.some(isSection)) : read.mark;
    const { code, body } = read;
    const path = pathFor(open, mark);
    const heading = isHeading(mark, body, paragraph);
    const item: Item = { mark, code, text: paragraph.text, body, lines: paragraph.lines, heading, path };
    items.push(item);
    if (mark !== 'none' && mark !== 'plus') open = [...path, item];
  }
  return items;
};

/** Its roman or capital heading; where the document numbers its sections 1, 2, 3, that one. */
export const sectionOf = (item: Item): Item | undefined =>
  item.path.find(isSection) ??
  (isSection(item) ? item : undefined) ??
  (item.path[0]?.mark === 'arabic' && item.path[0].heading ? item.path[0] : undefined);
