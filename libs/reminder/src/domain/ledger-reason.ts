import { formatDate, type LocalDate } from '#calendar';
import type { DutyFacts, ReminderStage } from './reminder-stage.js';

/** Why a line stands in the ledger, as a person asks for it: "vì sao tôi (không) nhận được thư này". */
export function saySent(stage: ReminderStage, due: LocalDate | null, today: LocalDate): string {
  const late =
    stage.day < today
      ? ` Mốc này rơi vào ngày ${formatDate(stage.day)}, được gửi vào dịp gửi thư gần nhất sau đó.`
      : '';
  return `${sayStage(stage.stage)}${due === null ? '' : `; hạn ${formatDate(due)}`}.${late}`;
}

export function sayPassed(stage: ReminderStage, current: ReminderStage): string {
  return stage.day === current.day
    ? `Cùng ngày với mốc "${sayStage(current.stage)}" vì ngày nghỉ: gộp thành một lần nhắc.`
    : `Mốc "${sayStage(stage.stage)}" đã qua mà chưa gửi; chỉ gửi mốc hiện tại "${sayStage(current.stage)}".`;
}

export function sayHeld(stage: ReminderStage): string {
  return `${sayStage(stage.stage)}: thư được giữ lại vì cơ quan nhận chưa có địa chỉ thư điện tử.`;
}

export function sayInAgencyLetter(stage: ReminderStage): string {
  return `${sayStage(stage.stage)}: Thủ trưởng chưa có hộp thư riêng, nội dung nằm trong thư của cơ quan.`;
}

export const LEADER_LIST_REASON = 'Danh sách việc chậm gửi lãnh đạo vào ngày làm việc đầu tuần.';
export const ASSIGNED_REASON = 'Thư giao nhiệm vụ khi kế hoạch được công bố.';
export const ASSIGNED_HELD_REASON = 'Thư giao nhiệm vụ được giữ lại vì cơ quan nhận chưa có địa chỉ thư điện tử.';
export const AMENDED_REASON = 'Thư báo kế hoạch được điều chỉnh.';
export const AMENDED_HELD_REASON =
  'Thư báo kế hoạch được điều chỉnh được giữ lại vì cơ quan nhận chưa có địa chỉ thư điện tử.';
export const WITHDRAWN_REASON = 'Máy chủ thư chưa nhận thư này; nội dung còn hiệu lực được chuyển sang thư mới hơn.';

export type DroppedOutcome = 'suppressed' | 'superseded';

/** A stage that was to come and now will not. */
export function sayDropped(
  stage: string,
  dueVersion: number,
  facts: DutyFacts,
): { outcome: DroppedOutcome; reason: string } {
  const what = sayStage(stage);
  if (facts.standing === 'closed' && stage.startsWith('contribution-'))
    return {
      outcome: 'suppressed',
      reason: `${what}: thôi nhắc vì đã phối hợp, đã được miễn, hoặc cơ quan chủ trì không còn chờ.`,
    };
  if (facts.standing === 'closed') return { outcome: 'suppressed', reason: `${what}: thôi nhắc vì việc đã kết thúc.` };
  if (facts.dueVersion !== dueVersion) {
    const due = facts.due === null ? '' : ` sang ${formatDate(facts.due)}`;
    return { outcome: 'superseded', reason: `${what}: hạn đã đổi${due}, mốc nhắc được tính lại.` };
  }
  if (facts.standing === 'reported') {
    return { outcome: 'suppressed', reason: `${what}: thôi nhắc vì cơ quan đã gửi báo cáo, đang chờ xác nhận.` };
  }
  return { outcome: 'suppressed', reason: `${what}: không còn cần nhắc vì tình trạng của việc hoặc lịch nhắc đã đổi.` };
}

export function sayStage(stage: string): string {
  const [, kind, days] =
    /^(before|after|head|coordinator|contribution-before|contribution-after)-(\d+)$/.exec(stage) ?? [];
  if (kind !== undefined) return `${COUNTED_STAGES[kind] ?? kind} ${days ?? ''} ngày làm việc`;
  return NAMED_STAGES[stage] ?? stage;
}

const COUNTED_STAGES: Record<string, string> = {
  before: 'Nhắc trước hạn',
  after: 'Nhắc khi quá hạn',
  head: 'Báo Thủ trưởng cơ quan khi quá hạn',
  coordinator: 'Báo cơ quan theo dõi lĩnh vực khi quá hạn',
  'contribution-before': 'Nhắc trước ngày phối hợp',
  'contribution-after': 'Nhắc khi quá ngày phối hợp',
};

const NAMED_STAGES: Record<string, string> = {
  due: 'Nhắc trong ngày đến hạn',
  returned: 'Báo cáo bị trả lại',
  'awaiting-approval': 'Báo cáo chờ xác nhận',
  'awaiting-standing': 'Báo cáo chờ xác nhận lâu, báo cơ quan thường trực',
  decided: 'Báo cáo đã được xác nhận',
  'leader-list': 'Danh sách việc chậm gửi lãnh đạo',
  'contribution-due': 'Nhắc trong ngày phối hợp',
  assigned: 'Giao nhiệm vụ',
  amended: 'Kế hoạch được điều chỉnh',
};
