import type { ReminderOutcome } from '#contracts';
import type { Tone } from './standing.js';

export const outcomeWords: Record<ReminderOutcome, { label: string; tone: Tone }> = {
  queued: { label: 'Đang chờ gửi', tone: 'blue' },
  sent: { label: 'Đã gửi', tone: 'green' },
  unknown: { label: 'Chưa rõ đã tới', tone: 'amber' },
  bounced: { label: 'Bị trả về', tone: 'red' },
  failed: { label: 'Không gửi được', tone: 'red' },
  held: { label: 'Giữ lại', tone: 'amber' },
  merged: { label: 'Gộp vào thư khác', tone: 'blue' },
  superseded: { label: 'Thay bằng lần sau', tone: 'grey' },
  suppressed: { label: 'Không cần nữa', tone: 'grey' },
  'skipped-late': { label: 'Qua mốc', tone: 'grey' },
  skipped: { label: 'Không có nơi nhận', tone: 'amber' },
};

/** A stage of urging: `before-7`, `due`, `after-3`, `returned`, `awaiting-approval`, `assigned`, `contribution-before-3`. */
export function stageWords(stage: string): string {
  const [, side, days] =
    /^(before|after|head|coordinator|contribution-before|contribution-after)-(\d+)$/.exec(stage) ?? [];
  if (side === 'before') return `Trước hạn ${days} ngày làm việc`;
  if (side === 'after') return `Quá hạn ${days} ngày làm việc`;
  if (side === 'head') return `Báo Thủ trưởng, quá hạn ${days} ngày làm việc`;
  if (side === 'coordinator') return `Báo cơ quan theo dõi, quá hạn ${days} ngày làm việc`;
  if (side === 'contribution-before') return `Trước ngày phối hợp ${days} ngày làm việc`;
  if (side === 'contribution-after') return `Quá ngày phối hợp ${days} ngày làm việc`;
  const named: Record<string, string> = {
    due: 'Đúng ngày đến hạn',
    'contribution-due': 'Đúng ngày phối hợp',
    returned: 'Báo cáo bị trả lại',
    'awaiting-approval': 'Chờ xác nhận',
    'awaiting-standing': 'Chờ xác nhận lâu, báo cơ quan thường trực',
    'leader-list': 'Danh sách việc chậm gửi lãnh đạo',
    decided: 'Đã được xác nhận',
    amended: 'Kế hoạch được điều chỉnh',
    assigned: 'Giao việc',
  };
  return named[stage] ?? stage;
}
