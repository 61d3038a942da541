import { formatDate, type LocalDate } from '#calendar';
import type { ComposedLetter } from './digest.template.js';
import { oneLine } from './domain/escape-text.js';
import { htmlPage, type LetterParts, textPage } from './letter-page.template.js';

/** One duty that has been late for long. */
export interface LateDuty {
  readonly assignmentId: string;
  readonly agencyName: string;
  readonly row: string | null;
  readonly title: string;
  readonly due: LocalDate;
  /** Working days past the due day. */
  readonly daysLate: number;
}

export interface LeaderListModel {
  readonly leaderName: string;
  readonly day: LocalDate;
  readonly publicUrl: string;
  /** The latest first; the letter shows the first of them. */
  readonly duties: readonly LateDuty[];
  /** Rows that it shows. */
  readonly shown: number;
  /** Working days from which a duty stands in the list. */
  readonly from: number;
}

/** The leader's weekly page: what has not moved although it was urged. */
export function composeLeaderList(model: LeaderListModel): ComposedLetter {
  const { duties, shown, day, publicUrl, leaderName } = model;
  const agencies = new Set(duties.map(({ agencyName }) => agencyName)).size;
  const counts = `${String(duties.length)} việc quá hạn từ ${String(model.from)} ngày làm việc của ${String(agencies)} cơ quan`;
  const more = duties.length - shown;
  const parts: LetterParts = {
    title: `Danh sách việc chậm, tuần ${formatDate(day)}`,
    greeting: `Kính gửi ${leaderName}: ${counts}.`,
    tables: [
      {
        heading: 'Việc chậm nhất',
        columns: ['Cơ quan', 'TT', 'Việc', 'Hạn', 'Chậm (ngày làm việc)'],
        rows: duties
          .slice(0, shown)
          .map((duty) => [
            [{ text: duty.agencyName }],
            [{ text: duty.row ?? '' }],
            [{ text: duty.title, url: `${publicUrl}/duties/${duty.assignmentId}` }],
            [{ text: formatDate(duty.due) }],
            [{ text: String(duty.daysLate) }],
          ]),
        more: more > 0 ? `và ${String(more)} việc khác, xem trong danh sách việc quá hạn.` : null,
      },
    ],
    link: { label: 'Mở danh sách việc quá hạn', url: `${publicUrl}/duties?scope=all&timing=overdue` },
    why: [
      `Thư gửi lãnh đạo vào ngày làm việc đầu tuần, khi có việc quá hạn từ ${String(model.from)} ngày làm việc mà chưa có báo cáo; tuần không có việc như vậy thì không có thư.`,
      'Cơ quan chủ trì, Thủ trưởng cơ quan và cơ quan theo dõi lĩnh vực đã được nhắc trước đó; từng lần nhắc có trong sổ nhắc việc.',
    ],
  };
  return { subject: oneLine(`[Đôn Đốc] ${counts}`), html: htmlPage(parts), text: textPage(parts) };
}
