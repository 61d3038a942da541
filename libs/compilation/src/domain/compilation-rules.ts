import type { CompilationSubject, Permission } from '#contracts';

/** A worker that has not written for so long is taken for dead. */
export const LEASE_MS = 2 * 60_000;
/** A paper that workers die of, or fail at, must not be tried for ever. */
export const MOST_ATTEMPTS = 5;
/** Papers that one person may have under way. */
export const MOST_OPEN = 10;
/** A paper is compiled again in no time; nobody comes back for the file after so many days. */
export const KEPT_DAYS = 7;

/** Whoever may read something may have it compiled. */
export const permissionToRead: Readonly<Record<CompilationSubject['kind'], Permission>> = {
  summary: 'summary.read',
  notice: 'notice.read',
  year: 'summary.read',
};

/** One word for one subject, whatever the order in which it was said. */
export function subjectKey(subject: CompilationSubject): string {
  switch (subject.kind) {
    case 'summary':
      return ['summary', subject.planId, subject.window, subject.version ?? 'last'].join(' ');
    case 'notice':
      return ['notice', subject.month, subject.version ?? 'last'].join(' ');
    case 'year':
      return `year ${String(subject.year)}`;
  }
}

/** What the screen says is being done. */
export const STEPS = {
  queued: 'Đang chờ đến lượt',
  gathering: 'Đang tập hợp số liệu',
  writing: 'Đang ghi văn bản',
  done: 'Đã lập xong',
  failed: 'Không lập được',
  cancelled: 'Đã hủy',
} as const;

export const GAVE_UP = `Không lập được văn bản sau ${String(MOST_ATTEMPTS)} lần thử. Hãy báo người vận hành hệ thống.`;
export const NOTHING_THERE = 'Không tìm thấy báo cáo hoặc thông báo này.';
