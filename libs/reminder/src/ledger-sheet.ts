import { formatDate, localDate, localDateOf } from '#calendar';
import type { ReminderLedgerLine, ReminderOutcome } from '#contracts';
import type { Cell, Sheet, SheetColumn } from '#papers';

export interface LedgerSheetHead {
  /** Who asked, and when. */
  readonly by: string;
  readonly at: Date;
  /** There were more lines than the sheet holds. */
  readonly isCut: boolean;
}

const columns: readonly SheetColumn[] = [
  { header: 'TT', width: 6 },
  { header: 'Nơi nhận', width: 26 },
  { header: 'Số trong kế hoạch', width: 10 },
  { header: 'Nhiệm vụ', width: 44 },
  { header: 'Cơ quan chủ trì', width: 24 },
  { header: 'Hạn', width: 12 },
  { header: 'Lần đổi hạn', width: 8 },
  { header: 'Mốc nhắc', width: 26 },
  { header: 'Ghi lúc', width: 17 },
  { header: 'Kết quả', width: 18 },
  { header: 'Vì sao', width: 44 },
  { header: 'Địa chỉ', width: 28 },
  { header: 'Tiêu đề thư', width: 36 },
  { header: 'Gửi lúc', width: 17 },
  { header: 'Máy chủ trả lời', width: 36 },
  { header: 'Mã thư (Message-ID)', width: 36 },
];

/** The ledger as proof of urging: what was said to whom, when, why, and what the mail server answered. */
export function ledgerSheet(lines: readonly ReminderLedgerLine[], { by, at, isCut }: LedgerSheetHead): Sheet {
  const made = `Lập lúc ${sayInstant(at.toISOString())}, người lập: ${by}; ${String(lines.length)} dòng.`;
  return {
    name: 'Nhật ký nhắc việc',
    heading: ['NHẬT KÝ NHẮC VIỆC', made, ...(isCut ? ['Chưa đủ: hãy thu hẹp khoảng ngày để lấy hết.'] : [])],
    columns,
    rows: lines.map((line, index) => [index + 1, ...cellsOf(line)]),
  };
}

function cellsOf(line: ReminderLedgerLine): Cell[] {
  return [
    ...[line.recipientName, line.row, line.title, line.agencyName],
    ...[line.due === null ? null : formatDate(localDate(line.due)), line.dueVersion, line.stageWords],
    ...[sayInstant(line.at), OUTCOME_WORDS[line.outcome], line.reason],
    ...[line.address, line.letterSubject, line.sentAt === null ? null : sayInstant(line.sentAt)],
    ...[line.answer ?? line.lastError, line.messageId],
  ];
}

/** `07:30 14/3/2023` in Vietnam. */
function sayInstant(instant: string): string {
  const at = new Date(instant);
  return `${inVietnam.format(at)} ${formatDate(localDateOf(at))}`;
}

const inVietnam = new Intl.DateTimeFormat('vi-VN', {
  ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Ho_Chi_Minh' },
});

const OUTCOME_WORDS: Record<ReminderOutcome, string> = {
  queued: 'Đang chờ gửi',
  sent: 'Đã gửi',
  unknown: 'Chưa rõ đã tới',
  bounced: 'Bị trả về',
  failed: 'Không gửi được',
  held: 'Giữ lại',
  merged: 'Gộp vào lần nhắc khác',
  superseded: 'Thay bằng lần sau',
  suppressed: 'Không cần nữa',
  skipped: 'Không có nơi nhận',
  'skipped-late': 'Qua mốc',
};
