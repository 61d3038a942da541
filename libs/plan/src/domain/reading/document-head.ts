import type { Paragraph } from './blocks.js';
import { foldSpace } from './plain-text.js';
import type { PlanHead } from './plan-reading.js';

const titleStart = /^(?:khung )?(?:kế hoạch|chương trình|danh mục|nhiệm vụ|phụ lục)(?:\s|$)/iu;
const titleAlone = /^(?:khung )?(?:kế hoạch|chương trình|phụ lục(?: \S{1,4})?)$/iu;
const yearInTitle = /năm\s+(20\d{2})(?!\s*[-–]\s*20)/giu;
const bodyStart = /^(?:căn cứ|thực hiện|xét|theo đề nghị|[IVX]+\.\s|\d+\.\s|nhằm)/iu;

/** The title: a line that names a plan, with the line after it where it says "KẾ HOẠCH" alone. */
const findTitle = (paragraphs: readonly Paragraph[]): { text: string; line: number } | null => {
  const head = paragraphs.slice(0, 40);
  const at = head.findIndex(({ text }) => titleStart.test(text) && text.length < 260 && !/[;:]$/.test(text));
  const first = head[at];
  if (first === undefined) return null;
  const next = head[at + 1];
  const alone = titleAlone.test(first.text) || (!/20\d{2}/.test(first.text) && first.text === first.text.toUpperCase());
  const joined = alone && next !== undefined && !bodyStart.test(next.text) && next.text.length < 260;
  return { text: joined ? foldSpace(`${first.text} ${next.text}`) : first.text, line: first.line };
};

const findNumber = (paragraphs: readonly Paragraph[]): string | null => {
  for (const { text } of paragraphs.slice(0, 15)) {
    const found = /số:?\s*(\d+)?\s*\/\s*(KH[\p{L}-]*|QĐ[\p{L}-]*|CTr[\p{L}-]*)/iu.exec(text);
    if (found !== null) return found[1] === undefined ? null : `${found[1]}/${found[2] ?? ''}`;
  }
  return null;
};

const dateline = /^(?:TP\.?\s*)?(\p{Lu}[\p{L}\s]{1,30}),\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(20\d{2})/u;

const findDateline = (paragraphs: readonly Paragraph[]): { place: string; issuedOn: string } | null => {
  for (const { text } of paragraphs.slice(0, 20)) {
    const found = dateline.exec(text);
    if (found === null) continue;
    const [, place = '', day = '', month = '', year = ''] = found;
    return { place: foldSpace(place), issuedOn: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
  }
  return null;
};

const issuerAfterOf =
  /kèm theo kế hoạch.{0,80}?của\s+(?:chủ tịch\s+)?((?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|sở|ban|cục|bộ|thành phố|phòng)\s[\p{L}\s]{2,70})/iu;
const issuerBuilds =
  /(?:^|[,;]\s*)(?:chủ tịch\s+)?((?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|sở|cục|bộ)\s[\p{L}\s]{2,70}?)\s+(?:xây dựng|ban hành)\s+kế hoạch/iu;
const locality = /(?:tỉnh|thành phố)\s+\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){0,3}/u;

const spellOut = (issuer: string): string =>
  foldSpace(issuer.replace(/^(?:ubnd|uỷ ban nhân dân|ủy ban nhân dân)(?=\s)/iu, 'Ủy ban nhân dân'));

const letterhead =
  /^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)\s+(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG)\s+[\p{Lu}\s]{2,40}$/u;

/** "UBND HUYỆN SƠN HÀ" → "UBND huyện Sơn Hà" */
const spellDown = (line: string): string => {
  const [kind = '', ...name] = line
    .replace(/^(?:UBND|[UỦ][YỶ] BAN NHÂN DÂN)\s+/u, '')
    .split(/(?<=^(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG))\s+/u);
  const words = name
    .join(' ')
    .split(' ')
    .map((word) => word.slice(0, 1) + word.slice(1).toLowerCase());
  return `UBND ${kind.toLowerCase()} ${words.join(' ')}`;
};

/** The issuing body, named in full with its place where the document says both. */
const findIssuer = (paragraphs: readonly Paragraph[], title: string): string | null => {
  const texts = paragraphs.map(({ text }) => text);
  const joined = texts.map((text, at) => (/^\(?kèm theo/iu.test(text) ? `${text} ${texts[at + 1] ?? ''}` : text));
  const named = firstMatch(joined, issuerAfterOf) ?? firstMatch(texts.slice(0, 20), issuerBuilds);
  if (named === null) {
    const printed = firstWhole(texts.slice(0, 6), letterhead);
    return printed === null ? null : spellOut(spellDown(printed));
  }
  const place = locality.exec(title)?.[0] ?? firstWhole(texts, locality);
  const short = spellOut(named.replace(/\s+(?:năm|ban hành|về|xây dựng|giai đoạn)\s.*$/iu, ''));
  const complete = place === null || locality.test(short);
  return complete ? short : foldSpace(`${short.replace(/\s+(?:tỉnh|thành phố)$/iu, '')} ${place}`);
};

const firstMatch = (texts: readonly string[], pattern: RegExp): string | null => {
  for (const text of texts) {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return null;
};

const firstWhole = (texts: readonly string[], pattern: RegExp): string | null => {
  for (const text of texts) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return null;
};

export interface HeadReading {
  readonly head: PlanHead;
  readonly titleLine: number | null;
  /** What the document itself calls its year, before any option overrides it. */
  readonly titleYear: number | null;
  readonly isPlan: boolean;
}

const yearOf = (text: string): number | null => {
  const years = [...text.matchAll(yearInTitle)].map((found) => Number(found[1]));
  return years.at(-1) ?? null;
};

export const readHead = (paragraphs: readonly Paragraph[], planYear: number | undefined): HeadReading => {
  const title = findTitle(paragraphs);
  const titled = paragraphs.filter(({ text }) => titleStart.test(text) && text.length < 260);
  const titleYear =
    yearOf(title?.text ?? '') ?? titled.map(({ text }) => yearOf(text)).find((year) => year !== null) ?? null;
  const date = findDateline(paragraphs);
  return {
    head: {
      number: findNumber(paragraphs),
      title: title?.text ?? null,
      issuer: findIssuer(paragraphs, title?.text ?? ''),
      issuedOn: date?.issuedOn ?? null,
      planYear: planYear ?? titleYear,
    },
    titleLine: title?.line ?? null,
    titleYear,
    isPlan: title !== null,
  };
};
