import type { Problem } from '#contracts';

/** What the server refused, as its problem+json tells it; status 0 when no answer came at all. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly problem: Partial<Problem>;

  constructor(status: number, problem: Partial<Problem> = {}) {
    super(problem.detail ?? problem.title ?? wordsForStatus(status));
    this.status = status;
    this.code = problem.code ?? `http-${status}`;
    this.problem = problem;
  }

  /** Where it went wrong: line and cell of a file, fields of a form, rows of a plan. */
  get places(): string[] {
    const { line, cell, errors = [], rows = [] } = this.problem;
    const inFile = [line === undefined ? null : `Dòng ${line}`, cell ? `ô “${cell}”` : null].filter(Boolean).join(', ');
    const inRows = rows.map((row) => (row.row ? `Dòng ${row.row}: ${row.message}` : row.message));
    return [inFile, ...errors.map((error) => error.message), ...inRows].filter(
      (place, index, all) => place !== '' && place !== this.message && all.indexOf(place) === index,
    );
  }
}

export function wordsForStatus(status: number): string {
  if (status === 0) return 'Không kết nối được máy chủ. Kiểm tra đường truyền rồi thử lại.';
  if (status === 401) return 'Phiên làm việc đã hết. Đăng nhập lại để tiếp tục.';
  if (status === 403) return 'Tài khoản này không có quyền làm việc đó.';
  if (status === 404) return 'Không tìm thấy nội dung cần mở.';
  if (status === 413) return 'Tệp lớn quá mức cho phép.';
  if (status === 429) return 'Thao tác quá nhanh. Chờ ít phút rồi thử lại.';
  return status >= 500 ? 'Máy chủ gặp lỗi. Thử lại sau ít phút.' : 'Yêu cầu không thực hiện được.';
}

/** A thrown thing in words its reader can act on. */
export function wordsOf(error: unknown): string {
  return error instanceof Refusal ? error.message : 'Trang gặp lỗi ngoài dự kiến. Tải lại trang rồi thử lại.';
}
