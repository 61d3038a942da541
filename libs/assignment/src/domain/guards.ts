import { formatDate } from '#calendar';
import type { Actor } from './actor.js';
import type { GuardName } from './life-cycle.js';
import { type Command, refuse, type Refusal, type Setting, type Situation } from './situation.js';

/** What can be judged before anything is filled in: decides which buttons are shown. */
type SituationGuard = (situation: Situation, actor: Actor | null, setting: Setting) => Refusal | null;
/** What depends on the words given. */
type CommandGuard = (command: Command, situation: Situation, setting: Setting) => Refusal | null;

export const situationGuards: Partial<Record<GuardName, SituationGuard>> = {
  'not-own-report': ({ report }, actor) =>
    report !== null && report.sentBy === actor?.accountId
      ? refuse('own-report', 'Người gửi báo cáo không tự xác nhận hoặc trả lại báo cáo của mình.')
      : null,
  'not-own-request': ({ request }, actor) =>
    request !== null && request.askedBy === actor?.accountId
      ? refuse('own-request', 'Người xin gia hạn không tự quyết định gia hạn của mình.')
      : null,
  'report-evidenced': ({ report }) =>
    report?.evidenced === false
      ? refuse(
          'evidence-missing',
          'Báo cáo không có tài liệu kiểm chứng, cũng không ghi lý do, nên không xác nhận được.',
        )
      : null,
  'has-due-day': ({ due }) =>
    due === null ? refuse('no-due-day', 'Phần việc này không có hạn nên không cần gia hạn.') : null,
  'before-day-ends': ({ due }, _actor, { today }) =>
    due !== null && due < today
      ? refuse('past-due', `Hạn ${formatDate(due)} đã qua; gia hạn phải xin trước khi hết hạn.`)
      : null,
  'no-request-open': ({ request }) =>
    request === null ? null : refuse('extension-already-asked', 'Đã có một đề nghị gia hạn đang chờ quyết định.'),
  'request-open': ({ request }) =>
    request === null ? refuse('no-extension-asked', 'Không có đề nghị gia hạn nào đang chờ quyết định.') : null,
};

export const commandGuards: Partial<Record<GuardName, CommandGuard>> = {
  'reason-given': (command) =>
    'reason' in command && isBlank(command.reason) ? refuse('reason-missing', 'Phải ghi lý do.') : null,
  'document-named': (command, _situation, { today }) => {
    if (command.action !== 'report') return null;
    if (isBlank(command.documentNumber)) return refuse('document-missing', 'Phải ghi số, ký hiệu văn bản kết quả.');
    return command.documentDate > today
      ? refuse('document-date-ahead', `Ngày văn bản ${formatDate(command.documentDate)} chưa tới.`)
      : null;
  },
  'evidence-or-reason': (command) =>
    command.action === 'report' && !command.hasEvidence && isBlank(command.noEvidenceReason)
      ? refuse('evidence-missing', 'Phải kèm tài liệu kiểm chứng hoặc ghi lý do không có.')
      : null,
  'asks-later-day': (command, { due }) =>
    command.action === 'ask-extension' && due !== null && command.requestedDue <= due
      ? refuse('day-not-later', `Ngày xin gia hạn phải sau hạn hiện nay ${formatDate(due)}.`)
      : null,
  'grants-later-day': (command, { due, request }) => {
    const granted = command.action === 'grant-extension' ? (command.grantedDue ?? request?.requestedDue ?? null) : null;
    return granted !== null && due !== null && granted <= due
      ? refuse('day-not-later', `Ngày được gia hạn phải sau hạn hiện nay ${formatDate(due)}.`)
      : null;
  },
};

function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || text.trim() === '';
}
