import type { AssignmentKind, Progress, Timing } from '#contracts';

export type Tone = 'grey' | 'blue' | 'red' | 'amber' | 'green';

interface Words {
  label: string;
  tone: Tone;
}

/** First axis, as officials say it: how far the work is. */
export const progressWords: Record<Progress, Words> = {
  'awaiting-trigger': { label: 'Chờ sự kiện', tone: 'grey' },
  'not-started': { label: 'Chưa thực hiện', tone: 'grey' },
  'in-progress': { label: 'Đang thực hiện', tone: 'blue' },
  'awaiting-approval': { label: 'Chờ xác nhận', tone: 'amber' },
  returned: { label: 'Bị trả lại', tone: 'red' },
  completed: { label: 'Hoàn thành', tone: 'green' },
  closed: { label: 'Đã đóng', tone: 'grey' },
};

/** Second axis: how it stands to its day. */
export const timingWords: Record<Timing, Words> = {
  'no-date': { label: 'Không hạn', tone: 'grey' },
  'not-due': { label: 'Chưa đến hạn', tone: 'blue' },
  'due-soon': { label: 'Sắp đến hạn', tone: 'amber' },
  overdue: { label: 'Quá hạn', tone: 'red' },
  early: { label: 'Trước hạn', tone: 'green' },
  'on-time': { label: 'Đúng hạn', tone: 'green' },
  late: { label: 'Trễ hạn', tone: 'red' },
};

export const kindWords: Record<AssignmentKind, string> = {
  dated: 'Có thời hạn',
  continuous: 'Thường xuyên',
  'progress-report': 'Báo cáo tiến độ theo kỳ',
  'periodic-report': 'Báo cáo định kỳ',
  triggered: 'Theo sự kiện',
};

/** "5 tuần nữa" would be vaguer than a count of days: officials count days. */
export function daysLeftWords(daysLeft: number | null): string | null {
  if (daysLeft === null) return null;
  if (daysLeft === 0) return 'đến hạn hôm nay';
  return daysLeft > 0 ? `còn ${daysLeft} ngày` : `quá hạn ${-daysLeft} ngày`;
}

/** Lateness as fixed on approval: negative is early. */
export function latenessWords(days: number): string {
  if (days === 0) return 'đúng ngày đến hạn';
  return days > 0 ? `muộn ${days} ngày` : `sớm ${-days} ngày`;
}
