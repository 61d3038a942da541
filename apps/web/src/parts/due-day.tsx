import type { Assignment } from '#contracts';
import { daysLeftWords } from '../words/standing.js';
import { shortDay } from '../words/local-day.js';

type Props = Pick<Assignment, 'due' | 'daysLeft' | 'timing'>;

/** The effective day with its weekday, and how far away it is. */
export function DueDay({ due, daysLeft, timing }: Props) {
  if (!due) return <span className="quiet">Không ấn định ngày</span>;
  const tone = timing === 'overdue' ? 'late' : timing === 'due-soon' ? 'soon' : 'quiet';
  const words = daysLeftWords(daysLeft);
  return (
    <span className="nowrap">
      <time dateTime={due}>{shortDay(due)}</time>
      {words && <span className={`block ${tone}`}>{words}</span>}
    </span>
  );
}
