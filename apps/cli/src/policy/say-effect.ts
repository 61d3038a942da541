import { formatDate, localDate } from '#calendar';
import type { ReminderEffect } from '#contracts';

/** What a change does to the reminders, for people. */
export function sayEffect(effect: ReminderEffect): string[] {
  const { duties, changed, complete, letters, lettersInTime, lines, firstMorning, months, examples } = effect;
  return [
    `${String(changed)} trên ${String(duties)} phần việc đang mở đổi mốc nhắc.${complete ? '' : ' Chỉ tính trên số phần việc này; còn nữa.'}`,
    `Thư nếu mọi việc báo cáo đúng hạn: ${sides(lettersInTime)}; nhiều nhất: ${sides(letters)}; dòng trong thư: ${sides(lines)}. Sáng ${day(firstMorning.day)}: ${sides(firstMorning.letters)} thư.`,
    ...months.map(({ month, ...of }) => {
      const [year = '', number = ''] = month.split('-');
      return `  tháng ${number}/${year}: ${sides(of.lettersInTime)} thư (nhiều nhất ${sides(of.letters)}), ${sides(of.lines)} dòng`;
    }),
    ...examples.flatMap(({ title, agencyName, due, now, then }) => [
      `  ${agencyName}: ${title} (hạn ${due.now === null ? 'không' : day(due.now)}${due.then === due.now || due.then === null ? '' : ` → ${day(due.then)}`})`,
      `    nay:     ${stages(now)}`,
      `    sẽ là:   ${stages(then)}`,
    ]),
  ];
}

function sides({ now, then }: { readonly now: number; readonly then: number }): string {
  return `${String(now)} → ${String(then)}`;
}

function stages(reminders: ReminderEffect['examples'][number]['now']): string {
  const days = [...new Set(reminders.map((reminder) => reminder.day))].map(day);
  return days.length === 0 ? 'không nhắc' : days.join(', ');
}

function day(text: string): string {
  return formatDate(localDate(text));
}
