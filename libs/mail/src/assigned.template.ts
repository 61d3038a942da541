import { formatDate, type LocalDate } from '#calendar';
import type { ComposedLetter } from './digest.template.js';
import { oneLine } from './domain/escape-text.js';
import { htmlPage, type LetterCell, type LetterParts, textPage } from './letter-page.template.js';

/** One task of the recipient with all the days it is owed on. */
export interface AssignedDuty {
  readonly row: string | null;
  readonly title: string;
  readonly occurrences: readonly {
    readonly assignmentId: string;
    /** Effective day; null: none, or none yet. */
    readonly due: LocalDate | null;
    /** Waits for an event or for a date of its own. */
    readonly awaitsTrigger: boolean;
  }[];
}

export interface AssignedModel {
  readonly recipientName: string;
  readonly plan: { readonly title: string; readonly year: number };
  readonly today: LocalDate;
  readonly publicUrl: string;
  readonly duties: readonly AssignedDuty[];
  /** Duties that the letter leaves out. */
  readonly more: number;
  /** A calendar file with the days comes along. */
  readonly hasCalendar?: boolean | undefined;
  /** Set where the duties come from another agency: from whom, since when, on what basis. */
  readonly handover?: { readonly from: string; readonly since: LocalDate; readonly basis: string } | undefined;
}

export function composeAssigned(model: AssignedModel): ComposedLetter {
  const { recipientName, plan, publicUrl } = model;
  const count = `${String(model.duties.length + model.more)} nhiệm vụ`;
  const parts: LetterParts = {
    title: `Nhiệm vụ ${model.handover === undefined ? 'được giao' : 'nhận bàn giao'} năm ${String(plan.year)}`,
    greeting: greetingOf(model, count),
    tables: [
      {
        heading: 'Nhiệm vụ chủ trì',
        columns: ['TT', 'Nhiệm vụ', 'Hạn'],
        rows: model.duties.map((duty) => [[{ text: duty.row ?? '' }], [{ text: duty.title }], datesOf(duty, model)]),
        more: model.more > 0 ? `và ${String(model.more)} nhiệm vụ khác, xem trong danh sách việc của cơ quan.` : null,
      },
    ],
    link: { label: 'Mở danh sách việc của cơ quan', url: `${publicUrl}/duties` },
    why: [
      `Thư này gửi một lần tới hộp thư của ${recipientName} ${occasionOf(model)}, vì cơ quan được giao chủ trì các nhiệm vụ nêu trên.`,
      ...(model.hasCalendar ? [CALENDAR] : []),
      'Hạn ghi trong thư là ngày cuối cùng còn trong hạn, đã dời theo lịch làm việc; mở từng hạn để xem cách tính. Muốn đổi địa chỉ nhận thư, đề nghị cơ quan thường trực của kế hoạch sửa hộp thư của cơ quan trong danh bạ.',
    ],
  };
  return { subject: subjectOf(model, count), html: htmlPage(parts), text: textPage(parts) };
}

const CALENDAR =
  'Tệp lịch (.ics) kèm theo chứa các hạn có ngày: mở tệp để đưa vào lịch của mình. Tệp không tự đổi khi hạn thay đổi; muốn lịch tự cập nhật, mở “Đưa hạn vào lịch” trên hệ thống để tạo địa chỉ lịch.';

function greetingOf({ recipientName, plan, handover }: AssignedModel, count: string): string {
  const named = `kế hoạch năm ${String(plan.year)} (${plan.title})`;
  if (handover === undefined) return `Kính gửi ${recipientName}: ${named} giao cơ quan chủ trì ${count} dưới đây.`;
  const { from, since, basis } = handover;
  return `Kính gửi ${recipientName}: từ ${formatDate(since)}, theo ${basis}, cơ quan nhận từ ${from} ${count} của ${named}. Hạn giữ nguyên như dưới đây.`;
}

function occasionOf({ handover }: AssignedModel): string {
  return handover === undefined
    ? 'khi kế hoạch được công bố trên hệ thống'
    : 'khi việc sắp xếp cơ quan được ghi nhận trên hệ thống';
}

function subjectOf(model: AssignedModel, count: string): string {
  const days = model.duties
    .flatMap(({ occurrences }) => occurrences)
    .flatMap(({ due }) => (due !== null && due >= model.today ? [due] : []))
    .sort();
  const nearest = days[0] === undefined ? '' : `, hạn gần nhất ${formatDate(days[0])}`;
  const how = model.handover === undefined ? 'được giao' : 'nhận bàn giao';
  return oneLine(`[Đôn Đốc] ${count} ${how} năm ${String(model.plan.year)}${nearest}`);
}

function datesOf({ occurrences }: AssignedDuty, model: AssignedModel): LetterCell {
  return occurrences.map(({ assignmentId, due, awaitsTrigger }) => ({
    text:
      due === null ? (awaitsTrigger ? 'khi có sự kiện nêu trong kế hoạch' : 'thường xuyên') : sayDue(due, model.today),
    url: `${model.publicUrl}/duties/${assignmentId}`,
  }));
}

function sayDue(due: LocalDate, today: LocalDate): string {
  return due < today ? `${formatDate(due)} (đã quá hạn)` : formatDate(due);
}
