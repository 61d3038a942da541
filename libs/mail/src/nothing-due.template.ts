import { formatDate, type LocalDate } from '#calendar';
import type { ComposedLetter } from './digest.template.js';
import { oneLine } from './domain/escape-text.js';
import { htmlPage, type LetterParts, textPage } from './letter-page.template.js';

export interface NothingDueModel {
  readonly recipientName: string;
  readonly day: LocalDate;
  readonly publicUrl: string;
}

/** To the standing agency: nobody was due a reminder this morning, and the service is well. */
export function composeNothingDue({ recipientName, day, publicUrl }: NothingDueModel): ComposedLetter {
  const parts: LetterParts = {
    title: `Sáng nay không có thư nhắc nào (${formatDate(day)})`,
    greeting: `Kính gửi ${recipientName}: sáng ${formatDate(day)} hệ thống đã quét và không có việc nào đến mốc nhắc. Hệ thống hoạt động bình thường.`,
    tables: [],
    link: { label: 'Mở trang tổng quan', url: publicUrl },
    why: [
      `Thư này gửi tới ${recipientName}, là cơ quan thường trực của kế hoạch đang thực hiện, vào sáng ngày làm việc không có thư nhắc nào, để phân biệt với khi hệ thống ngừng hoạt động.`,
    ],
  };
  const subject = oneLine(`[Đôn Đốc] Sáng nay không có thư nhắc nào (${formatDate(day)})`);
  return { subject, html: htmlPage(parts), text: textPage(parts) };
}
