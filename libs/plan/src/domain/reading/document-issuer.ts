import type { Paragraph } from './blocks.js';
import { hasHead } from './agency-pieces.js';
import { foldSpace } from './plain-text.js';

const bodies = String.raw`ủy ban nhân dân|uỷ ban nhân dân|ubnd|sở|ban|cục|chi cục|bộ(?!\s+trưởng)|thành phố|phòng|văn phòng`;
const person = String.raw`(?:chủ tịch|bộ trưởng|giám đốc|trưởng|cục trưởng|chánh)\s+`;
const issuerAfterOf = new RegExp(
  String.raw`kèm theo (?:kế hoạch|quyết định|công văn|tờ trình).{0,80}?của\s+(?:${person})?((?:${bodies})\s[\p{L}\s]{2,70})`,
  'iu',
);
const issuerBuilds =
  /(?:^|[,;]\s*)(?:chủ tịch\s+)?((?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|sở|cục|bộ|phòng)\s[\p{L}\s]{2,70}?)\s+(?:xây dựng|ban hành)\s+kế hoạch/iu;
const ownName = String.raw`\p{Lu}\p{Ll}*(?:\s(?:-\s)?\p{Lu}\p{Ll}*){0,3}`;
const locality = new RegExp(String.raw`(?:tỉnh|thành phố)\s+${ownName}`, 'u');
const ofKind = (kind: string): RegExp => new RegExp(String.raw`(?:${kind})\s+${ownName}`, 'u');
const issuerInTitle = new RegExp(
  String.raw`(?:của|tại)\s+((?:Bộ|Sở|Cục|Ban|Phòng|UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s[\p{L}\s,]{2,70})$`,
  'u',
);
const placeInTitle = new RegExp(String.raw`(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn)\s+${ownName}`, 'u');

const firstMatch = (texts: readonly string[], pattern: RegExp, group = 0): string | null => {
  for (const text of texts) {
    const found = pattern.exec(text)?.[group];
    if (found !== undefined) return found;
  }
  return null;
};

const spellOut = (issuer: string): string =>
  foldSpace(issuer.replace(/^(?:ubnd|uỷ ban nhân dân|ủy ban nhân dân)(?=\s)/iu, 'Ủy ban nhân dân'));

const committee = /^(?:UBND|[UỦ][YỶ] BAN NHÂN DÂN)(?=\s|$)/u;
const motto = /cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc/giu;
const capitalise = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();

/** "UBND HUYỆN SƠN HÀ" → "Ủy ban nhân dân huyện Sơn Hà" */
const spellCommittee = (line: string): string => {
  const [kind = '', ...name] = line
    .replace(committee, '')
    .trim()
    .split(/(?<=^(?:TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU))\s+/u);
  return foldSpace(`Ủy ban nhân dân ${kind.toLowerCase()} ${name.join(' ').split(' ').map(capitalise).join(' ')}`);
};

/** "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH" → as the text itself writes it, else each part with a capital. */
const spellOffice = (line: string, texts: readonly string[]): string => {
  const lower = line.toLowerCase();
  const printed = texts.find((text) => text !== text.toUpperCase() && text.toLowerCase().includes(lower));
  const at = printed?.toLowerCase().indexOf(lower) ?? -1;
  if (printed !== undefined && at >= 0) return printed.slice(at, at + line.length);
  const [head = '', ...rest] = lower.split(/(?<=^(?:sở|bộ|ban|cục|phòng|chi cục|văn phòng))\s+/u);
  const words = rest
    .join(' ')
    .replace(/(?:^|,\s|\svà\s)\p{Ll}/gu, (start) => start.slice(0, -1) + start.slice(-1).toUpperCase());
  return foldSpace(`${capitalise(head)} ${words}`);
};

/** The bodies printed in capitals above the title, the superior one first; a name on two lines is one. */
const letterhead = (texts: readonly string[]): string[] => {
  const lines = texts.map((text) => foldSpace(text.replace(motto, ' ').replace(/số\s*:.*$/iu, '')));
  const printed = lines.filter((line) => /\p{Lu}{2}/u.test(line) && line === line.toUpperCase() && !/\d/.test(line));
  const joined: string[] = [];
  for (const line of printed) {
    const last = joined.at(-1);
    const goesOn =
      last !== undefined && (/^(?:UBND|[UỦ][YỶ] BAN NHÂN DÂN|HĐND)$/u.test(last) || /(?:\sVÀ|,)$/u.test(last));
    if (goesOn) joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
  }
  return joined
    .filter((line) => committee.test(line) || hasHead(line))
    .filter((line) => !/^CHỦ TỊCH|TRƯỞNG\s/u.test(line));
};

const fromLetterhead = (above: readonly string[], texts: readonly string[]): string | null => {
  const heads = letterhead(above);
  const own = heads.at(-1);
  if (own === undefined) return null;
  if (committee.test(own)) return spellCommittee(own);
  const superior = heads.at(-2);
  const place =
    superior !== undefined && committee.test(superior) ? spellCommittee(superior).slice('Ủy ban nhân dân '.length) : '';
  return foldSpace(`${spellOffice(own, texts)} ${place}`);
};

const fromTitle = (title: string): string | null => {
  const named = issuerInTitle.exec(title)?.[1];
  if (named !== undefined) return spellOut(named);
  const place = placeInTitle.exec(title)?.[0];
  return place === undefined ? null : `Ủy ban nhân dân ${place}`;
};

/** The place: as the title says, else the one the document is dated from, else the first that is named. */
const placeOf = (texts: readonly string[], title: string, datedFrom: string | null): string | null =>
  locality.exec(title)?.[0] ??
  (datedFrom === null ? null : firstMatch(texts, new RegExp(`(?:tỉnh|thành phố) ${datedFrom}(?![\\p{L}])`, 'u'))) ??
  firstMatch(texts, locality);

/** "UBND xã", "Ủy ban nhân dân huyện": the place is named elsewhere. */
const complete = (short: string, texts: readonly string[], title: string, datedFrom: string | null): string => {
  const kind = /\s(huyện|thị xã|quận|xã|phường|thị trấn)$/iu.exec(short)?.[1];
  if (kind !== undefined) {
    const place = firstMatch([title, ...texts], ofKind(kind.toLowerCase()));
    const spelled = place ?? (datedFrom === null ? kind : `${kind} ${datedFrom}`);
    return foldSpace(`${short.slice(0, -kind.length)}${spelled}`);
  }
  const national = /^bộ\s/iu.test(short);
  if (national || placeInTitle.test(short)) return short;
  const place = placeOf(texts, title, datedFrom);
  return place === null ? short : foldSpace(`${short.replace(/\s+(?:tỉnh|thành phố)$/iu, '')} ${place}`);
};

export interface IssuerSource {
  readonly paragraphs: readonly Paragraph[];
  readonly title: string;
  readonly titleLine: number;
  readonly datedFrom: string | null;
}

/** The issuing body, named in full with its place where the document says both. */
export const findIssuer = ({ paragraphs, title, titleLine, datedFrom }: IssuerSource): string | null => {
  const texts = paragraphs.map(({ text }) => text);
  const joined = texts.map((text, at) =>
    /^\(?(?:ban hành )?kèm theo/iu.test(text) ? `${text} ${texts[at + 1] ?? ''}` : text,
  );
  const above = paragraphs.filter(({ line }) => line < titleLine).slice(0, 12);
  const printed = fromLetterhead(
    above.map(({ text }) => text),
    texts.slice(0, 80),
  );
  const named = firstMatch(joined, issuerAfterOf, 1) ?? firstMatch(texts.slice(0, 20), issuerBuilds, 1);
  if (named === null) return printed ?? fromTitle(title);
  const short = spellOut(named.replace(/\s+(?:năm|ban hành|về|xây dựng|giai đoạn)\s.*$/iu, ''));
  return complete(short, printed === null ? texts : [printed, ...texts], title, datedFrom);
};
