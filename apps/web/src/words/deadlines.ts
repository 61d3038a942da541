import type { PlanTask } from '#contracts';
import { shortDay } from './local-day.js';

type Deadline = Pick<PlanTask['deadline'], 'kind' | 'due' | 'effective'>;

const kindWords: Record<string, string> = {
  fixed: 'Có ngày',
  recurring: 'Định kỳ',
  continuous: 'Thường xuyên, không ấn định ngày',
  conditional: 'Khi có sự kiện',
  'by-reference': 'Theo văn bản khác',
  compound: 'Nhiều phần',
  none: 'Để trống',
  unknown: 'Chưa hiểu',
};

export const deadlineKind = (kind: string): string => kindWords[kind] ?? kind;

const MOST_DAYS_SHOWN = 4;

/** The last allowed days in one line; long series keep their ends. */
export function daysInWords(days: readonly string[]): string {
  if (days.length <= MOST_DAYS_SHOWN) return days.map(shortDay).join(' · ');
  const [first, second] = days;
  const last = days.at(-1);
  return `${[first, second].map((day) => shortDay(day ?? '')).join(' · ')} … ${shortDay(last ?? '')} (${days.length} ngày)`;
}

/** What stands in the "read as" cell: the effective days, else the kind. */
export function deadlineInWords(deadline: Deadline): string {
  const days = deadline.effective.length > 0 ? deadline.effective : deadline.due;
  return days.length > 0 ? daysInWords(days) : deadlineKind(deadline.kind);
}
