import type { Block, Paragraph } from './blocks.js';
import { findIssuer } from './document-issuer.js';
import { findTitle, isTitleLine } from './document-title.js';
import { foldSpace } from './plain-text.js';
import type { PlanHead } from './plan-reading.js';

const kinds = String.raw`(?:KH|QĐ|CTr|CTR|NQ)(?:\s*-\s*[\p{L}&]+)*`;
const ownNumber = new RegExp(String.raw`(?:^|\s)Số\s*:?\s*(\d+)?\s*\/\s*(${kinds})`, 'iu');
const numberOfEnclosing = new RegExp(
  String.raw`kèm theo (?:kế hoạch|quyết định)\s+số\s*:?\s*(\d+)?\s*\/\s*(?:20\d\d\/)?(${kinds})`,
  'iu',
);
const citing = /^(?:căn cứ|thực hiện|xét|theo|nhằm)(?![\p{L}])/iu;

/** The number of the document itself, else of the one it is enclosed with; a cited document's is nobody's. */
const findNumber = (head: readonly Paragraph[]): string | null => {
  const own = head.filter(({ text }) => text.length < 120 && !citing.test(text));
  for (const [lines, pattern] of [
    [own, ownNumber],
    [head, numberOfEnclosing],
  ] as const)
    // prettier-ignore
    for (const { text } of lines) {
      const found = /^\(?(?:ban hành )?kèm theo/iu.test(text) === (pattern === numberOfEnclosing) ? pattern.exec(text) : null;
      if (found !== null) return found[1] === undefined ? null : `${found[1]}/${(found[2] ?? '').replace(/\s/g, '')}`;
    }
  return null;
};

const dateline =
  /(?:^|\s)(?:TP\.?\s*)?(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,4}),\s*ngày\s+(\d{1,2})(?:\s+tháng\s+|\/)(\d{1,2})(?:\s+năm\s+|\/)(20\d{2})/u;
const undated = /^(?:TP\.?\s*)?(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,4}),\s*ngày\s/u;

interface Dateline {
  readonly place: string;
  readonly issuedOn: string | null;
}

/** Drafts leave the day open; the place still tells whose document it is. */
const findDateline = (head: readonly Paragraph[]): Dateline | null => {
  for (const { text } of head) {
    if (text.length > 120 || citing.test(text)) continue;
    const found = dateline.exec(text);
    if (found === null) {
      const place = undated.exec(text)?.[1];
      if (place !== undefined) return { place, issuedOn: null };
      continue;
    }
    const [, place = '', day = '', month = '', year = ''] = found;
    const valid = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
    const issuedOn = valid ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
    return { place: foldSpace(place), issuedOn };
  }
  return null;
};

const maxHeadRows = 12;

/** Word sets the letterhead in a table without borders: its cells are lines of the head. */
const headParagraphs = (blocks: readonly Block[]): Paragraph[] => {
  const titleAt = blocks.findIndex((block) => block.kind === 'paragraph' && isTitleLine(block));
  return blocks.flatMap((block, at): Paragraph[] => {
    if (block.kind === 'paragraph') return [block];
    if (at > titleAt || block.rows.length > maxHeadRows || block.rows.some(({ cells }) => cells.length > 3)) return [];
    const cells = block.rows.flatMap(({ line, cells: row }) => row.map((cell) => ({ line, lines: cell.paragraphs })));
    return cells.flatMap(({ line, lines }) =>
      lines
        .filter((text) => text !== '')
        .map((text): Paragraph => ({ kind: 'paragraph', line, text, heading: false, footnote: false, bold: false })),
    );
  });
};

export interface HeadReading {
  readonly head: PlanHead;
  readonly titleLine: number | null;
  /** What the document itself calls its year, before any option overrides it. */
  readonly titleYear: number | null;
}

const longestHead = 20;

export const readHead = (blocks: readonly Block[], planYear: number | undefined): HeadReading => {
  const paragraphs = headParagraphs(blocks);
  const title = findTitle(paragraphs);
  const head = paragraphs.slice(0, longestHead);
  const date = findDateline(head);
  const [text, line] = [title?.text ?? '', title?.line ?? Number.POSITIVE_INFINITY];
  return {
    head: {
      number: findNumber(head),
      title: title?.text ?? null,
      issuer: findIssuer({ paragraphs, title: text, titleLine: line, datedFrom: date?.place ?? null }),
      issuedOn: date?.issuedOn ?? null,
      planYear: planYear ?? title?.year ?? null,
    },
    titleLine: title?.line ?? null,
    titleYear: title?.year ?? null,
  };
};
