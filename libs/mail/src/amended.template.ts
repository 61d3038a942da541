import { formatDate, type LocalDate } from '#calendar';
import type { ComposedLetter } from './digest.template.js';
import { oneLine } from './domain/escape-text.js';
import { htmlPage, type LetterCell, type LetterParts, type LetterTable, textPage } from './letter-page.template.js';

/** One assignment of the recipient that a new version of the plan touches. */
export interface AmendedDuty {
  readonly assignmentId: string;
  readonly row: string | null;
  readonly title: string;
  readonly change: 'added' | 'dropped' | 'moved';
  /** Effective days; null: none, or none yet. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly awaitsTrigger: boolean;
}

export interface AmendedModel {
  readonly recipientName: string;
  readonly plan: {
    readonly title: string;
    readonly number: string | null;
    readonly year: number;
    /** The year's regular reports, which no document orders. */
    readonly isOfRegimes?: boolean;
  };
  readonly version: number;
  readonly publicUrl: string;
  readonly duties: readonly AmendedDuty[];
  /** A calendar file with the changed days comes along. */
  readonly hasCalendar?: boolean | undefined;
}

const CALENDAR =
  'Tệp lịch (.ics) kèm theo thêm các hạn mới, dời các hạn cũ và gỡ việc thôi thực hiện trong Outlook, Google Lịch hay điện thoại đã nhận tệp lịch của thư giao việc.';

/** Rows that one table lists; a longer list is read in the system. */
const ROWS_SHOWN = 200;

/** What an amendment changes for one agency: days moved, work added, work that is no longer asked. */
export function composeAmended(model: AmendedModel): ComposedLetter {
  const { recipientName, plan, publicUrl } = model;
  const parts: LetterParts = {
    title: sayChange(model),
    greeting: `Kính gửi ${recipientName}: ${sayPlan(model)}. Với cơ quan: ${sayCounts(model)}. Những việc không nêu ở đây giữ nguyên.`,
    tables: [movedTable(model), addedTable(model), droppedTable(model)].filter((table) => table.rows.length > 0),
    link: { label: 'Mở danh sách việc của cơ quan', url: `${publicUrl}/duties` },
    why: [
      `Thư này gửi một lần tới hộp thư của ${recipientName} khi ${plan.isOfRegimes ? 'cơ quan theo dõi đổi chế độ báo cáo' : 'bản điều chỉnh được công bố'} trên hệ thống, vì việc của cơ quan có thay đổi.`,
      ...(model.hasCalendar ? [CALENDAR] : []),
      'Hạn ghi trong thư là ngày cuối cùng còn trong hạn, đã dời theo lịch làm việc. Báo cáo đã gửi và việc đã xác nhận hoàn thành được giữ nguyên.',
    ],
  };
  const subject = oneLine(`[Đôn Đốc] ${sayChange(model)}: ${sayCounts(model)}`);
  return { subject, html: htmlPage(parts), text: textPage(parts) };
}

function sayChange({ plan: { year, isOfRegimes } }: AmendedModel): string {
  return isOfRegimes ? `Chế độ báo cáo năm ${String(year)} thay đổi` : `Kế hoạch năm ${String(year)} được điều chỉnh`;
}

function sayPlan({ plan: { title, number, year, isOfRegimes } }: AmendedModel): string {
  if (isOfRegimes) return `chế độ báo cáo định kỳ năm ${String(year)} thay đổi`;
  const amended = number === null ? '' : ` số ${number}`;
  return `kế hoạch năm ${String(year)} (${title}) được điều chỉnh${amended}`;
}

function sayCounts(model: AmendedModel): string {
  const said = [
    [of(model, 'moved').length, 'phần việc đổi hạn'],
    [of(model, 'added').length, 'phần việc mới'],
    [of(model, 'dropped').length, 'phần việc thôi thực hiện'],
  ] as const;
  return said.flatMap(([count, words]) => (count > 0 ? [`${String(count)} ${words}`] : [])).join(', ');
}

function of({ duties }: AmendedModel, change: AmendedDuty['change']): readonly AmendedDuty[] {
  return duties.filter((duty) => duty.change === change);
}

function movedTable(model: AmendedModel): LetterTable {
  const cells = (duty: AmendedDuty): LetterCell[] => [[{ text: sayDue(duty.from, duty) }], linked(duty, model)];
  return table('Việc đổi hạn', ['Hạn cũ', 'Hạn mới'], of(model, 'moved'), cells);
}

function addedTable(model: AmendedModel): LetterTable {
  return table('Việc mới', ['Hạn'], of(model, 'added'), (duty) => [linked(duty, model)]);
}

function droppedTable(model: AmendedModel): LetterTable {
  const cells = (duty: AmendedDuty): LetterCell[] => [[{ text: duty.from === null ? '' : formatDate(duty.from) }]];
  return table('Việc thôi thực hiện', ['Hạn cũ'], of(model, 'dropped'), cells);
}

function table(
  heading: string,
  columns: readonly string[],
  duties: readonly AmendedDuty[],
  cells: (duty: AmendedDuty) => LetterCell[],
): LetterTable {
  const left = duties.length - ROWS_SHOWN;
  return {
    heading,
    columns: ['TT', 'Nhiệm vụ', ...columns],
    rows: duties
      .slice(0, ROWS_SHOWN)
      .map((duty) => [[{ text: duty.row ?? '' }], [{ text: duty.title }], ...cells(duty)]),
    more: left > 0 ? `và ${String(left)} phần việc khác, xem trong danh sách việc của cơ quan.` : null,
  };
}

function linked(duty: AmendedDuty, { publicUrl }: AmendedModel): LetterCell {
  return [{ text: sayDue(duty.to, duty), url: `${publicUrl}/duties/${duty.assignmentId}` }];
}

function sayDue(due: LocalDate | null, { awaitsTrigger }: AmendedDuty): string {
  if (due !== null) return formatDate(due);
  return awaitsTrigger ? 'khi có sự kiện nêu trong kế hoạch' : 'thường xuyên';
}
