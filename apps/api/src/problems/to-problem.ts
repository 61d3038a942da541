import { HttpException } from '@nestjs/common';
import type { Problem } from '#contracts';
import { isRefusedText } from '#platform';
import { type ProblemCode, problemTable } from './problem-table.js';
import { Refusal } from './refusal.js';

type WithoutRequest = Omit<Problem, 'requestId'>;

/** Any error as a problem (RFC 9457). What is not expected says nothing about itself. */
export function toProblem(error: unknown): WithoutRequest {
  if (error instanceof Refusal) return problem(error.code, error.message, error.extras);
  const status = statusOf(error);
  const { code, title } = byStatus[status] ?? byStatus[status >= 400 && status < 500 ? 400 : 500] ?? unexpected;
  return problem(code, title);
}

const unexpected = {
  code: 'internal',
  title: 'Máy chủ gặp lỗi. Hãy thử lại; nếu vẫn lỗi, hãy báo mã yêu cầu.',
} as const;

/** What the framework itself says no to. */
const byStatus: Readonly<Record<number, { code: ProblemCode; title: string }>> = {
  400: { code: 'invalid-input', title: 'Yêu cầu không đúng dạng.' },
  401: { code: 'not-signed-in', title: 'Hãy đăng nhập.' },
  403: { code: 'forbidden', title: 'Bạn không có quyền làm việc này.' },
  404: { code: 'not-found', title: 'Không tìm thấy.' },
  405: { code: 'method-not-allowed', title: 'Không làm được việc này với địa chỉ đã gọi.' },
  413: { code: 'too-large', title: 'Dữ liệu gửi lên lớn quá mức cho phép.' },
  415: { code: 'file-type-refused', title: 'Loại dữ liệu này không được nhận.' },
  429: { code: 'too-many-requests', title: 'Gửi yêu cầu quá dồn dập. Hãy chờ một phút rồi thử lại.' },
  500: unexpected,
};

function problem(code: ProblemCode, title: string, extras: object = {}): WithoutRequest {
  return { type: `urn:don-doc:problem:${code}`, title, status: problemTable[code], code, ...defined(extras) };
}

/** Body parsers throw errors with a `status` of their own. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (isRefusedText(error)) return 400;
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  return typeof status === 'number' ? status : 500;
}

function defined(extras: object): object {
  return Object.fromEntries(Object.entries(extras).filter(([, value]) => value !== undefined));
}
