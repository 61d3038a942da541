import { headWords } from './agency-names.js';
import { foldSpace } from './plain-text.js';

export type Separator = 'start' | 'strong' | 'comma' | 'and' | 'missing';

/** A stretch of an agency cell between two separators; brackets are taken off it. */
export interface AgencyPiece {
  readonly text: string;
  readonly separator: Separator;
  readonly bracket: string | null;
}

const head = headWords.map((word) => word.replace(/ /g, '\\s')).join('|');
/** Words that begin like an agency and go on as something else. */
const otherwise = 'báo\\scáo|ban\\shành|bộ\\s(?:chỉ|thủ|tthc)|hội\\s(?:nghị|thảo)|đơn\\svị\\stính';
const startsWithHead = new RegExp(
  `^(?:(?:các|những|toàn thể|tất cả các)\\s+)?(?!${otherwise})(?:${head})(?![\\p{L}])`,
  'iu',
);
const place =
  /^(?:các\s+)?(?:cấp\s(?:trung ương|tỉnh|thành phố|sở|huyện|quận|xã|phường|phòng|cơ sở)|huyện|thị xã|thành phố|tp\b|quận|xã(?!\s+hội)|phường|thị trấn|đặc khu)(?![\p{L}])/iu;

export const hasHead = (text: string): boolean => startsWithHead.test(text);
export const startsPlace = (text: string): boolean => place.test(text);

const sharesOffice = /(?:^|\s)văn phòng\s(?:đoàn|hđnd|hội đồng)[^,;]*$/iu;

/** "và" joins two agencies only where an agency follows; else it is a part of a name ("Kế hoạch và Đầu tư"). */
const andSplits = (before: string, after: string): boolean =>
  (hasHead(after) || startsPlace(after)) && !sharesOffice.test(before);

interface Mark {
  readonly separator: Separator;
  readonly length: number;
}

const markAt = (text: string, at: number): Mark | null => {
  const char = text[at];
  if (char === ';' || char === '\n' || char === '+') return { separator: 'strong', length: 1 };
  if (char === ',') return { separator: 'comma', length: 1 };
  const rest = text.slice(at, at + 40);
  if (char === '.' && /^\.+\s*(?:\p{Lu}|$)/u.test(rest))
    return { separator: 'strong', length: /^\.+/.exec(rest)?.[0].length ?? 1 };
  if (char === '/' && hasHead(rest.slice(1).trim())) return { separator: 'comma', length: 1 };
  if (char !== ' ') return null;
  if (/^ [-–] /u.test(rest) && (hasHead(rest.slice(3)) || startsPlace(rest.slice(3))))
    return { separator: 'strong', length: 3 };
  if (/^ (?:và|cùng) /iu.test(rest) && andSplits(text.slice(0, at), rest.replace(/^ \S+ /u, ''))) {
    return { separator: 'and', length: rest.indexOf(' ', 1) + 1 };
  }
  return null;
};

/** Cuts at separators outside brackets; a bracket belongs to the piece before it. */
const cut = (text: string): AgencyPiece[] => {
  const pieces: AgencyPiece[] = [];
  let separator: Separator = 'start';
  let [plain, bracket, depth] = ['', '', 0];
  const close = (next: Separator) => {
    const piece = foldSpace(plain).replace(/^[-–+•.\s]+|[\s.…:-]+$/gu, '');
    if (piece !== '')
      pieces.push({ text: piece, separator, bracket: foldSpace(bracket) === '' ? null : foldSpace(bracket) });
    if (piece !== '' || separator === 'start') separator = pieces.length === 0 ? 'start' : next;
    [plain, bracket] = ['', ''];
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '(') depth++;
    const mark = depth === 0 ? markAt(text, at) : null;
    if (mark !== null) {
      close(mark.separator);
      at += mark.length - 1;
    } else if (depth > 0) {
      if (char !== '(' && char !== ')') bracket += char;
      else if (char === '(' && bracket !== '') bracket += ' ';
    } else if (bracket !== '' && /\p{Lu}/u.test(char) && plain.trim() !== '') {
      close('missing');
      plain += char;
    } else plain += char;
    if (char === ')' && depth > 0) depth--;
  }
  close('strong');
  return pieces;
};

const gluedHead =
  /(?<=[\p{Ll}\p{N}]) (?=(?:Các|Sở|UBND|Văn phòng|Chi cục|Công an|Trung tâm|Đài|Báo|Phòng|Cục|Ban|Ủy ban|Bộ phận)(?![\p{L}]))/gu;
const joiningWord =
  /(?:^|\s)(?:văn|văn phòng|thuộc|trực thuộc|của|với|tại|qua|về|chủ tịch|giám đốc|lãnh đạo|thanh tra|theo|cho|từ|phó|hđnd|và|trưởng|viên|ủy|đoàn|các|sở|trừ|đầu|chi nhánh|hội đồng)$/iu;

/** Two names with only a space between them: the separator was lost. */
const unglue = (piece: AgencyPiece): AgencyPiece[] => {
  const parts: string[] = [];
  let from = 0;
  for (const found of piece.text.matchAll(gluedHead)) {
    if (joiningWord.test(piece.text.slice(from, found.index))) continue;
    parts.push(piece.text.slice(from, found.index));
    from = found.index + 1;
  }
  parts.push(piece.text.slice(from));
  return parts.map((text, at) => ({
    text: text.trim(),
    separator: at === 0 ? piece.separator : 'missing',
    bracket: at === parts.length - 1 ? piece.bracket : null,
  }));
};

export const agencyPieces = (text: string): AgencyPiece[] => cut(text).flatMap(unglue);
