import type { AssignmentState } from '#contracts';

/** As officials call them. */
export const stateNames: Record<AssignmentState, string> = {
  awaiting_trigger: 'chờ sự kiện',
  assigned: 'chưa thực hiện',
  in_progress: 'đang thực hiện',
  reported: 'chờ xác nhận',
  returned: 'bị trả lại',
  completed: 'hoàn thành',
  cancelled: 'đã huỷ',
  superseded: 'đã thay thế',
};
