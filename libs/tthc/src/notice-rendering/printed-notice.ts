import type { NoticeChange, NoticeModel } from '#contracts';

/** What is printed: the model of one version of a month's notice, and what it says otherwise than the version before. */
export interface PrintedNotice {
  readonly model: NoticeModel;
  /** From 1: "lần 1", "lần 2". */
  readonly version: number;
  readonly changes: readonly NoticeChange[];
  /** Why it was issued again; null for the first. */
  readonly reason: string | null;
}
