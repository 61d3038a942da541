import type { ComposedLetter } from './digest.template.js';
import { oneLine } from './domain/escape-text.js';
import { htmlPage, type LetterParts, type LetterTable, textPage } from './letter-page.template.js';

/** One figure: the agency's own, and that of all agencies together. */
export interface TthcNoticeRow {
  readonly label: string;
  readonly own: string;
  readonly whole: string;
}

export interface TthcNoticeLetter {
  readonly recipientName: string;
  /** "tháng 3 năm 2026 (lần 2)". */
  readonly period: string;
  readonly issuingBody: string;
  /** The agency's line; null where it handed in nothing. */
  readonly rows: readonly TthcNoticeRow[] | null;
  /** What this version says otherwise, of this agency; empty for the first. */
  readonly changes: readonly string[];
  /** The public page. */
  readonly url: string;
}

/** To each agency when a notice is out: its own line first, then where the whole stands. */
export function composeTthcNotice(letter: TthcNoticeLetter): ComposedLetter {
  const { recipientName, period, issuingBody, rows, changes, url } = letter;
  const title = `Thông báo kết quả thủ tục hành chính ${period}`;
  const said =
    rows === null
      ? `${recipientName} chưa gửi số liệu của kỳ này nên được nêu tên ở mục cơ quan chưa gửi số liệu.`
      : 'Kết quả của cơ quan ở bảng dưới đây.';
  const parts: LetterParts = {
    title,
    greeting: `Kính gửi ${recipientName}: ${issuingBody} đã ban hành ${title.charAt(0).toLowerCase()}${title.slice(1)}. ${said}`,
    tables: [
      ...(rows === null ? [] : [ownTable(recipientName, rows)]),
      ...(changes.length > 0 ? [changed(changes)] : []),
    ],
    link: { label: 'Mở thông báo (công khai, có tệp Word và Excel)', url },
    why: [
      `Thư này gửi tới ${recipientName} khi thông báo được ban hành, mỗi lần ban hành một thư.`,
      'Số liệu sai thì đề nghị Văn phòng mở lại tháng, cơ quan điều chỉnh và thông báo được ban hành lại.',
    ],
  };
  return { subject: oneLine(`[Đôn Đốc] ${title}`), html: htmlPage(parts), text: textPage(parts) };
}

function ownTable(name: string, rows: readonly TthcNoticeRow[]): LetterTable {
  return {
    heading: `Kết quả của ${name}`,
    columns: ['Nội dung', name, 'Toàn bộ'],
    rows: rows.map(({ label, own, whole }) => [[{ text: label }], [{ text: own }], [{ text: whole }]]),
    more: null,
  };
}

function changed(changes: readonly string[]): LetterTable {
  return {
    heading: 'Điều chỉnh so với lần trước',
    columns: ['Nội dung'],
    rows: changes.map((text) => [[{ text }]]),
    more: null,
  };
}
