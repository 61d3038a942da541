const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
};

const decodeEntities = (text: string): string =>
  text
    .replace(/&(amp|lt|gt|quot|apos|nbsp|ndash|mdash);/g, (_, name: string) => entities[name] ?? ' ')
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)));

/** Tags are bounded in length: a stray "<" in a sentence is no tag and must cost nothing. */
const tag = /<\/?[a-zA-Z][^<>]{0,120}>/g;
const footnoteMark = /<sup>[^<>]{0,12}<\/sup>/gi;

export const stripMarkup = (text: string): string =>
  decodeEntities(
    text
      .replace(footnoteMark, '')
      .replace(tag, ' ')
      .replace(/^\s{0,8}#{1,6}\s/, '')
      .replace(/\*+/g, ''),
  );

export const foldSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What the document says, without tags, emphasis and stray spaces. */
export const plainText = (text: string): string => foldSpace(stripMarkup(text));

/** "hoà" and "hòa" are one word written two ways; inside a closed syllable ("hoàn") there is only one way. */
const toneMarks: readonly (readonly [RegExp, string])[] = [
  [/oà(?!\p{L})/gu, 'òa'],
  [/oá(?!\p{L})/gu, 'óa'],
  [/oả(?!\p{L})/gu, 'ỏa'],
  [/uỷ(?!\p{L})/gu, 'ủy'],
  [/uỳ(?!\p{L})/gu, 'ùy'],
  [/uý(?!\p{L})/gu, 'úy'],
];

/** For comparing: lower case, one spelling of the tone mark, no punctuation at the ends. */
export const fold = (text: string): string =>
  toneMarks
    .reduce((spelled, [pattern, mark]) => spelled.replace(pattern, mark), foldSpace(text.toLowerCase()))
    .replace(/^[\s.;:,\-–+•]+/u, '')
    .replace(/[\s.;:,\-–]+$/u, '');

export const startsLower = (text: string): boolean => {
  const first = /\p{L}/u.exec(text.slice(0, 4))?.[0];
  return first !== undefined && first === first.toLowerCase() && first !== first.toUpperCase();
};

const danglingWord =
  /(?:^|\s)(?:của|và|các|cho|với|về|tại|(?<!tiếp )theo|trong|trên|từ|đến|để|là|được|có|bởi|do|hoặc|những|một|giai|tháng \d{1,2})$/i;
/** The first word of an agency's name, left alone after another name. */
const danglingHead = /[,;]\s(?:sở|ubnd|văn phòng|công an|chi cục|trung tâm)$/i;

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

/** The text stops where no text ends: at a comma, a joining word, an open bracket or quotation. */
export const isCutOff = (text: string): boolean =>
  /[,;/(–-]$/.test(text) ||
  danglingWord.test(text) ||
  danglingHead.test(text) ||
  count(text, /\(/g) > count(text, /\)/g) ||
  count(text, /“/g) > count(text, /”/g) ||
  count(text, /"/g) % 2 === 1;

export const endsSentence = (text: string): boolean => /[.;:!?…]["”)]?$/.test(text);

/** Longer than any paragraph of a plan: searched for nothing, as the search would cost more than it finds. */
export const isOverlong = (text: string): boolean => text.length > 20_000;
