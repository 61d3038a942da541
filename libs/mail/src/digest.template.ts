import { formatDate, type LocalDate } from '#calendar';
import { oneLine } from './domain/escape-text.js';
import { htmlPage, type LetterCell, type LetterParts, type LetterTable, textPage } from './letter-page.template.js';

/** `contributions`: what the recipient owes as a supporting agency · `others-overdue`: duties of others that the recipient follows · `decided`: its own reports that were approved since. */
export type DigestSectionName =
  | 'overdue'
  | 'due-today'
  | 'due-soon'
  | 'returned'
  | 'contributions'
  | 'awaiting-approval'
  | 'others-overdue'
  | 'decided';

export interface DigestRow {
  readonly assignmentId: string;
  /** Set: what the recipient contributes to the assignment of `reporterName`. */
  readonly contributionId?: string | null;
  readonly row: string | null;
  readonly title: string;
  readonly due: LocalDate | null;
  /** Calendar days to the due day; negative once it has passed. */
  readonly daysLeft: number | null;
  readonly returnReason: string | null;
  /** Which supporting agencies have not contributed, in words. */
  readonly missing?: string | null;
  /** Whose report waits for approval, and since when; who leads what the recipient contributes to. */
  readonly reporterName: string | null;
  readonly reportedOn: LocalDate | null;
}

export interface DigestSection {
  readonly name: DigestSectionName;
  readonly rows: readonly DigestRow[];
  /** Duties of this section that the letter leaves out. */
  readonly more: number;
}

export interface DigestModel {
  readonly recipientName: string;
  /** The agency's own mail, or that of its head, who hears only of what is late. */
  readonly audience: 'agency' | 'head';
  readonly day: LocalDate;
  readonly publicUrl: string;
  readonly sections: readonly DigestSection[];
  /** From which hour letters leave: 07:30. */
  readonly hour: string;
}

export interface ComposedLetter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export function composeDigest(model: DigestModel): ComposedLetter {
  const { title, to } = OPENINGS[model.audience];
  const parts: LetterParts = {
    title: `${title} ngày ${formatDate(model.day)}`,
    greeting: `Kính gửi ${to}${model.recipientName}: ${counts(model)}.`,
    tables: model.sections.filter(({ rows }) => rows.length > 0).map((section) => tableOf(section, model.publicUrl)),
    link: { label: linkLabel(model), url: `${model.publicUrl}/duties` },
    why: whyOf(model),
  };
  return { subject: subjectOf(model), html: htmlPage(parts), text: textPage(parts) };
}

const OPENINGS = {
  agency: { title: 'Nhắc việc', to: '' },
  head: { title: 'Việc quá hạn', to: 'Thủ trưởng ' },
} as const;

const HEADINGS: Record<DigestSectionName, string> = {
  overdue: 'Việc quá hạn',
  'due-today': 'Việc đến hạn hôm nay',
  'due-soon': 'Việc sắp đến hạn',
  returned: 'Báo cáo bị trả lại',
  contributions: 'Việc phối hợp',
  'awaiting-approval': 'Báo cáo chờ xác nhận',
  'others-overdue': 'Việc quá hạn của cơ quan khác trong lĩnh vực theo dõi',
  decided: 'Báo cáo đã được xác nhận',
};

const COUNTED: Record<DigestSectionName, string> = {
  overdue: 'việc quá hạn',
  'due-today': 'việc đến hạn hôm nay',
  'due-soon': 'việc sắp đến hạn',
  returned: 'báo cáo bị trả lại',
  contributions: 'việc phối hợp',
  'awaiting-approval': 'báo cáo chờ xác nhận',
  'others-overdue': 'việc quá hạn của cơ quan khác',
  decided: 'báo cáo đã được xác nhận',
};

/** Sections that the rows of the letter did not reach are counted here and in the first sentence. */
function linkLabel({ sections }: DigestModel): string {
  const left = sections.filter(({ rows }) => rows.length === 0).reduce((sum, { more }) => sum + more, 0);
  return left === 0 ? 'Mở danh sách việc của cơ quan' : `Mở danh sách việc của cơ quan (còn ${String(left)} việc nữa)`;
}

function counts({ sections }: DigestModel): string {
  return sections.map(({ name, rows, more }) => `${String(rows.length + more)} ${COUNTED[name]}`).join(', ');
}

function subjectOf(model: DigestModel): string {
  const coming = model.sections
    .flatMap(({ rows }) => rows)
    .flatMap(({ due }) => (due !== null && due >= model.day ? [due] : []))
    .sort();
  const nearest = coming[0] === undefined ? '' : ` (hạn gần nhất ${formatDate(coming[0])})`;
  return oneLine(`[Đôn Đốc] ${counts(model)}${nearest}`);
}

function tableOf(section: DigestSection, publicUrl: string): LetterTable {
  return {
    heading: HEADINGS[section.name],
    columns: ['TT', 'Việc', section.name === 'contributions' ? 'Ngày phối hợp' : 'Hạn', 'Tình trạng'],
    rows: section.rows.map((row) => [
      [{ text: row.row ?? '' }],
      [{ text: row.title, url: `${publicUrl}${pathOf(row)}` }],
      [{ text: row.due === null ? 'không có hạn' : formatDate(row.due) }],
      standingCell(section.name, row),
    ]),
    more: section.more > 0 ? `và ${String(section.more)} việc khác, xem trong danh sách việc của cơ quan.` : null,
  };
}

/** Supporting agencies do not see the lead's assignment: they have a page of their own. */
function pathOf({ assignmentId, contributionId }: DigestRow): string {
  return contributionId ? `/contributions/${contributionId}` : `/duties/${assignmentId}`;
}

function standingCell(section: DigestSectionName, row: DigestRow): LetterCell {
  const late = row.daysLeft === null ? null : sayDaysLeft(row.daysLeft);
  if (section === 'returned')
    return cellOf(`bị trả lại: ${row.returnReason ?? 'xem lý do trong hệ thống'}`, late, row.missing ?? null);
  if (section === 'decided') return cellOf('đã được xác nhận hoàn thành');
  if (section === 'others-overdue') return cellOf(row.reporterName, late);
  if (section === 'contributions') return cellOf(`chủ trì: ${row.reporterName ?? 'xem trong hệ thống'}`, late);
  if (section !== 'awaiting-approval') return cellOf(late, row.missing ?? null);
  const since = row.reportedOn === null ? '' : ` ngày ${formatDate(row.reportedOn)}`;
  return cellOf(`${row.reporterName ?? 'cơ quan chủ trì'} gửi báo cáo${since}`);
}

function cellOf(...sentences: (string | null)[]): LetterCell {
  return [{ text: sentences.filter((sentence) => sentence !== null).join('; ') }];
}

function sayDaysLeft(days: number): string {
  if (days === 0) return 'đến hạn hôm nay';
  return days > 0 ? `còn ${String(days)} ngày` : `quá hạn ${String(-days)} ngày`;
}

function whyOf({ recipientName, audience, hour }: DigestModel): string[] {
  const who =
    audience === 'head'
      ? `Thư này gửi Thủ trưởng ${recipientName} vì có việc của cơ quan đã quá hạn.`
      : `Thư này gửi tới hộp thư của ${recipientName}, là cơ quan chủ trì, cơ quan phối hợp hoặc cơ quan xác nhận kết quả của các việc nêu trên.`;
  return [
    who,
    `Quy tắc, tính bằng ngày làm việc: nhắc trước hạn từ 30 ngày (kỳ năm, 6 tháng), 15 ngày (quý), 7 ngày (tháng) đến trong ngày; khi quá hạn 1, 3, 7 ngày rồi mỗi 5 ngày, trừ nơi kế hoạch đặt khác; quá hạn thì Thủ trưởng cơ quan, từ ngày thứ 5 thì cơ quan theo dõi lĩnh vực cùng được báo. Cơ quan phối hợp được nhắc trước ngày phối hợp 3, 1 ngày, trong ngày và khi quá 1, 3 ngày. Mỗi ngày làm việc nhiều nhất một thư, từ ${hour}.`,
    'Việc đã báo cáo thì thôi nhắc. Muốn đổi địa chỉ nhận thư, đề nghị cơ quan thường trực của kế hoạch sửa hộp thư của cơ quan trong danh bạ.',
  ];
}
