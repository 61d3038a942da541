import { formatDate, type LocalDate } from '#calendar';
import { oneLine } from './domain/escape-text.js';
import { htmlPage, type LetterCell, type LetterParts, type LetterTable, textPage } from './letter-page.template.js';

export type DigestSectionName = 'overdue' | 'due-soon' | 'returned' | 'awaiting-approval';

export interface DigestRow {
  readonly assignmentId: string;
  readonly row: string | null;
  readonly title: string;
  readonly due: LocalDate | null;
  /** Calendar days to the due day; negative once it has passed. */
  readonly daysLeft: number | null;
  readonly returnReason: string | null;
  /** Whose report waits for approval, and since when. */
  readonly reporterName: string | null;
  readonly reportedOn: LocalDate | null;
}

export interface DigestSection {
  readonly name: DigestSectionName;
  readonly rows: readonly DigestRow[];
  /** Duties of this section that the letter leaves out. */
  readonly more: number;
}

/** The rule by which the letter came, for its foot. Numbers are days. */
export interface DigestRule {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly every: number;
  readonly hour: string;
}

export interface DigestModel {
  readonly recipientName: string;
  readonly day: LocalDate;
  readonly publicUrl: string;
  readonly sections: readonly DigestSection[];
  readonly rule: DigestRule;
}

export interface ComposedLetter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export function composeDigest(model: DigestModel): ComposedLetter {
  const parts: LetterParts = {
    title: `Nhắc việc ngày ${formatDate(model.day)}`,
    greeting: `Kính gửi ${model.recipientName}: ${counts(model)}.`,
    tables: model.sections.map((section) => tableOf(section, model.publicUrl)),
    link: { label: 'Mở danh sách việc của cơ quan', url: `${model.publicUrl}/duties` },
    why: whyOf(model),
  };
  return { subject: subjectOf(model), html: htmlPage(parts), text: textPage(parts) };
}

const HEADINGS: Record<DigestSectionName, string> = {
  overdue: 'Việc quá hạn',
  'due-soon': 'Việc sắp đến hạn',
  returned: 'Báo cáo bị trả lại',
  'awaiting-approval': 'Báo cáo chờ xác nhận',
};

const COUNTED: Record<DigestSectionName, string> = {
  overdue: 'việc quá hạn',
  'due-soon': 'việc sắp đến hạn',
  returned: 'báo cáo bị trả lại',
  'awaiting-approval': 'báo cáo chờ xác nhận',
};

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
    columns: ['TT', 'Việc', 'Hạn', 'Tình trạng'],
    rows: section.rows.map((row) => [
      [{ text: row.row ?? '' }],
      [{ text: row.title, url: `${publicUrl}/duties/${row.assignmentId}` }],
      [{ text: row.due === null ? 'không có hạn' : formatDate(row.due) }],
      standingCell(section.name, row),
    ]),
    more: section.more > 0 ? `và ${String(section.more)} việc khác, xem trong danh sách việc của cơ quan.` : null,
  };
}

function standingCell(section: DigestSectionName, row: DigestRow): LetterCell {
  const late = row.daysLeft === null ? null : sayDaysLeft(row.daysLeft);
  if (section === 'returned') return cellOf(`bị trả lại: ${row.returnReason ?? 'xem lý do trong hệ thống'}`, late);
  if (section !== 'awaiting-approval') return cellOf(late);
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

function whyOf({ recipientName, rule }: DigestModel): string[] {
  return [
    `Thư này gửi tới hộp thư của ${recipientName}, là cơ quan chủ trì hoặc cơ quan xác nhận kết quả của các việc nêu trên.`,
    `Quy tắc: nhắc trước hạn ${rule.before.join(', ')} ngày và trong ngày đến hạn; khi quá hạn ${rule.after.join(', ')} ngày, sau đó mỗi ${String(rule.every)} ngày; sáng ngày làm việc kế tiếp khi báo cáo bị trả lại hoặc chờ xác nhận. Ngày nhắc rơi vào ngày nghỉ thì chuyển sang ngày làm việc liền kề. Mỗi ngày làm việc nhiều nhất một thư, từ ${rule.hour}.`,
    'Việc đã báo cáo thì thôi nhắc. Muốn đổi địa chỉ nhận thư, đề nghị cơ quan thường trực của kế hoạch sửa hộp thư của cơ quan trong danh bạ.',
  ];
}
