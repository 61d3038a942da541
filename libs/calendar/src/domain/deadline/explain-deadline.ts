import type { RolledDay } from '../roll-day.js';
import { formatDate } from '../local-date.js';
import type { DeadlineRule } from './deadline-rule.js';
import { sayDeadline } from './say-deadline.js';
import { sayDoubt } from './say-doubt.js';

/** One sentence that a person can check: text → rule → day → roll, with the basis. */
export function explainDeadline(text: string, rule: DeadlineRule, rolled: readonly RolledDay[]): string {
  const steps = [`“${text}”`, ...meaning(rule), ...days(rolled)];
  const doubts = rule.doubts.map(sayDoubt);
  return `${steps.join(' → ')}${doubts.length > 0 ? `; cần xem lại: ${doubts.join('; ')}` : ''}.`;
}

function meaning(rule: DeadlineRule): string[] {
  switch (rule.kind) {
    case 'none':
      return ['ô thời hạn để trống'];
    case 'unknown':
      return ['chưa hiểu được thời hạn'];
    case 'conditional':
      return ['phụ thuộc điều kiện, chưa có ngày'];
    case 'by-reference':
      return ['dẫn chiếu văn bản khác, chưa có ngày'];
    case 'fixed':
    case 'recurring':
    case 'continuous':
    case 'compound':
      return [`đọc là: ${sayDeadline(rule)}`];
  }
}

function days(rolled: readonly RolledDay[]): string[] {
  const [only] = rolled;
  if (!only) return [];
  if (rolled.length === 1) return [only.explanation];
  const moved = rolled.filter(({ nominal, effective }) => nominal !== effective);
  const list = `các hạn ${rolled.map(({ nominal }) => formatDate(nominal)).join(', ')}`;
  return moved.length === 0 ? [list] : [list, moved.map(({ explanation }) => explanation).join('; ')];
}
