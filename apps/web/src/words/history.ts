import type { AssignmentAction, AssignmentState } from '#contracts';
import type { Tone } from './standing.js';

interface Words {
  label: string;
  tone: Tone;
}

const actionWords: Record<AssignmentAction, Words> = {
  trigger: { label: 'Nhập sự kiện, ấn định thời hạn', tone: 'blue' },
  start: { label: 'Bắt đầu thực hiện', tone: 'blue' },
  report: { label: 'Báo cáo kết quả', tone: 'amber' },
  approve: { label: 'Xác nhận hoàn thành', tone: 'green' },
  return: { label: 'Trả lại báo cáo', tone: 'red' },
  'ask-extension': { label: 'Xin gia hạn', tone: 'amber' },
  'grant-extension': { label: 'Cho gia hạn', tone: 'blue' },
  'refuse-extension': { label: 'Không cho gia hạn', tone: 'red' },
  cancel: { label: 'Huỷ phần việc', tone: 'grey' },
  supersede: { label: 'Thay bằng phần việc khác', tone: 'grey' },
};

/** Lines the system itself writes beside the deeds of people. */
const systemWords: Record<string, Words> = {
  assign: { label: 'Giao việc', tone: 'grey' },
  assigned: { label: 'Giao việc', tone: 'grey' },
  publish: { label: 'Giao việc khi ban hành kế hoạch', tone: 'grey' },
  amend: { label: 'Kế hoạch điều chỉnh thời hạn', tone: 'blue' },
  recalculate: { label: 'Lịch làm việc đổi, tính lại thời hạn', tone: 'blue' },
  'late-reason': { label: 'Nêu nguyên nhân chậm', tone: 'amber' },
  overdue: { label: 'Quá hạn', tone: 'red' },
  'contribution-give': { label: 'Cơ quan phối hợp đã phối hợp', tone: 'green' },
  'contribution-waive': { label: 'Miễn phối hợp', tone: 'grey' },
};

export const stateWords: Record<AssignmentState, string> = {
  awaiting_trigger: 'Chờ sự kiện',
  assigned: 'Chưa thực hiện',
  in_progress: 'Đang thực hiện',
  reported: 'Chờ xác nhận',
  returned: 'Bị trả lại',
  completed: 'Hoàn thành',
  cancelled: 'Đã huỷ',
  superseded: 'Đã thay thế',
};

export function historyWords(action: string): Words {
  const words: Record<string, Words> = { ...actionWords, ...systemWords };
  return words[action] ?? { label: action, tone: 'grey' };
}
