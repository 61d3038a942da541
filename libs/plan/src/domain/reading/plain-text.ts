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

/** For comparing: lower case, one spelling of the tone mark, no punctuation at the ends. */
export const fold = (text: string): string =>
  foldSpace(text.toLowerCase())
    .replace(/oà/g, 'òa')
    .replace(/oá/g, 'óa')
    .replace(/uỷ/g, 'ủy')
    .replace(/uỳ/g, 'ùy')
    .replace(/uý(?![a-zà-ỹ])/g, 'úy')
    .replace(/^[\s.;:,\-–+•]+|[\s.;:,\-–]+$/g, '');

export const startsLower = (text: string): boolean => {
  const first = /\p{L}/u.exec(text.slice(0, 4))?.[0];
  return first !== undefined && first === first.toLowerCase() && first !== first.toUpperCase();
};

const danglingWord =
  /(?:^|\s)(?:của|và|các|cho|với|về|tại|theo|trong|trên|từ|đến|để|là|được|có|bởi|do|hoặc|những|một|giai|văn phòng|ubnd|sở|tháng \d{1,2}|quý)$/i;

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

/** The text stops where no text ends: at a comma, a joining word, an open bracket or quotation. */
export const isCutOff = (text: string): boolean =>
  /[,;/(–-]$/.test(text) ||
  danglingWord.test(text) ||
  count(text, /\(/g) > count(text, /\)/g) ||
  count(text, /“/g) > count(text, /”/g) ||
  count(text, /"/g) % 2 === 1;

export const endsSentence = (text: string): boolean => /[.;:!?…]["”)]?$/.test(text);
