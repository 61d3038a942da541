import { commaNames } from './agency-names.js';
import { type AgencyPiece, agencyPieces, hasHead, startsPlace } from './agency-pieces.js';
import { fold } from './plain-text.js';
import type { LeadScope } from './plan-reading.js';

export interface AgencySplit {
  readonly names: readonly string[];
  readonly scopes: readonly LeadScope[];
  /** Two names stood side by side without a separator. */
  readonly separatorMissing: boolean;
  /** Names as groups between lost separators, for rows that list several activities. */
  readonly groups: readonly (readonly string[])[];
  readonly unclear: readonly string[];
}

const bodies = 'sở|ban|ngành|phòng|đơn vị|cơ quan|địa phương|tổ chức|đoàn thể|ban ngành|cấp|hội';
const districts = 'huyện|thị xã|thành phố|tp|quận';
const communes = 'xã|phường|thị trấn|đặc khu';
const families = [bodies, districts, communes].map((family) => ({
  /** The name so far ends with a bare member, so the list may go on. */
  open: new RegExp(`(?:^|\\s)(?:${family})$`, 'iu'),
  /** The piece is one more bare member, with at most a qualifier after it. */
  member: new RegExp(
    `^(?:${family})(?:\\s+(?:${family}))*(?:\\s+(?:có liên quan|liên quan|khác|thuộc|trực thuộc|trên địa bàn|của|tỉnh|thành phố|cấp|trung ương|có chức năng|chuyên môn|chức năng|nghiệp vụ|địa phương).*)?$`,
    'iu',
  ),
}));

const scopeStart =
  /^(?:đ[ốô]i với|trên|phần|về|nội dung|tại|theo|nhiệm vụ|cho|các nội dung|với|thực hiện|lĩnh vực|phụ trách)(?![\p{L}])/iu;
const sharedQualifier = /^(?:\S+\s){1,4}?(được (?:giao|phân công|ủy quyền|phân cấp) .+)$/iu;
const genericOne = /^(?:cơ quan|đơn vị|tổ chức|đvsn)(?![\p{L}])(?!.*\sđược\s)/iu;
const namedOffice = /^(sở|phòng|ban|ubnd (?:huyện|thị xã|thành phố|xã|phường|thị trấn))\s+\p{Lu}/iu;

const isCommaName = (name: string, piece: string): boolean =>
  commaNames.some(([before, after]) => fold(name).endsWith(before) && fold(piece).startsWith(after));

const joiner = (piece: AgencyPiece): string => (piece.separator === 'and' ? ' và ' : ', ');

/** Builds the names one piece at a time, as a clerk reads a list aloud. */
class NameList {
  readonly names: string[] = [];
  readonly scopes: LeadScope[] = [];
  readonly unclear: string[] = [];

  add(piece: AgencyPiece): void {
    const last = this.names.at(-1);
    const soft = piece.separator === 'comma' || piece.separator === 'and';
    const text = piece.text;
    if (last !== undefined && soft && this.extends(last, piece))
      this.names[this.names.length - 1] = `${last}${joiner(piece)}${text}`;
    else if (last !== undefined && soft && this.prefixFor(last, text) !== null)
      this.names.push(`${this.prefixFor(last, text) ?? ''} ${text}`);
    else this.push(text, last);
    this.noteBracket(piece);
  }

  private extends(last: string, piece: AgencyPiece): boolean {
    if (isCommaName(last, piece.text)) return true;
    if (families.some(({ open, member }) => open.test(last) && member.test(piece.text))) return true;
    const known = hasHead(piece.text) || startsPlace(piece.text);
    return !known && /^\p{Ll}/u.test(piece.text);
  }

  /** "UBND cấp huyện, cấp xã", "Sở Nội vụ, Tư pháp": what the next names leave unsaid. */
  private prefixFor(last: string, text: string): string | null {
    if (/^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s/iu.test(last) && startsPlace(text))
      return last.split(/\s(?=các|cấp|huyện|thị|thành|quận|xã|phường|tp)/iu)[0] ?? null;
    const office = namedOffice.exec(last)?.[1];
    return office !== undefined && !hasHead(text) && !startsPlace(text) && /^\p{Lu}/u.test(text) ? office : null;
  }

  private push(text: string, last: string | undefined): void {
    if (!hasHead(text) && !startsPlace(text)) this.unclear.push(text);
    const qualifier = sharedQualifier.exec(text)?.[1];
    if (qualifier !== undefined && last !== undefined && genericOne.test(last))
      this.names[this.names.length - 1] = `${last} ${qualifier}`;
    this.names.push(text);
  }

  private noteBracket(piece: AgencyPiece): void {
    const name = this.names.at(-1);
    if (piece.bracket === null || name === undefined) return;
    if (scopeStart.test(piece.bracket)) this.scopes.push({ agency: name, scope: piece.bracket });
    else this.names[this.names.length - 1] = `${name} (${piece.bracket})`;
  }
}

const unique = (names: readonly string[]): string[] => {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(fold(name)) && seen.add(fold(name)));
};

/** Longer than any list of agencies: such a cell holds something else. */
const maxLength = 4000;

const readPieces = (text: string): AgencyPiece[] => {
  if (/^[-–—\s_.]*$/.test(text)) return [];
  if (text.length > maxLength) return [{ text: text.slice(0, maxLength), separator: 'start', bracket: null }];
  return agencyPieces(text.replace(/(?:cơ quan |đơn vị )?(?:chủ trì|phối hợp)\s*:\s*/giu, ''));
};

/** Splits a cell of agencies as a clerk would: "Các sở, ban, ngành" is one name, "UBND cấp huyện, cấp xã" is two. */
export const splitAgencies = (text: string): AgencySplit => {
  const pieces = readPieces(text);
  const list = new NameList();
  const starts = [0];
  for (const piece of pieces) {
    if (piece.separator === 'missing') starts.push(list.names.length);
    list.add(piece);
  }
  return {
    names: unique(list.names),
    scopes: list.scopes,
    separatorMissing: pieces.some((piece) => piece.separator === 'missing'),
    groups: starts.map((from, at) => list.names.slice(from, starts[at + 1])),
    unclear: list.unclear,
  };
};

/** "Chủ trì: …; Phối hợp: …" printed in one cell. */
export const splitRoles = (text: string): { lead: string; coordinating: string } | null => {
  const found = /phối hợp\s*:/iu.exec(text);
  const lead = /chủ trì\s*:/iu.exec(text);
  if (found === null)
    return lead === null ? null : { lead: text.slice(lead.index + lead[0].length).trim(), coordinating: '' };
  const before = text
    .slice(0, found.index)
    .replace(/^.*?chủ trì\s*:/iu, '')
    .replace(/(?:cơ quan|đơn vị|[-–;,.\s])+$/iu, '');
  return { lead: before.trim(), coordinating: text.slice(found.index + found[0].length).trim() };
};
