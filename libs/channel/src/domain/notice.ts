import { formatDate, type LocalDate } from '#calendar';
import type { LetterItem } from '#contracts';

/** What a digest speaks of, in figures: each duty counted once. */
export interface NoticeCounts {
  readonly overdue: number;
  readonly today: number;
  readonly soon: number;
  readonly returned: number;
  readonly awaiting: number;
}

/** A notice as it goes out: the figures and the sentence, without any duty's name. */
export interface NoticeContent {
  readonly agencyId: string | null;
  readonly agencyName: string;
  readonly day: LocalDate;
  readonly counts: NoticeCounts;
  readonly text: string;
  readonly url: string;
  /** A trial that a person asked for. */
  readonly isTrial: boolean;
}

type Heading = keyof NoticeCounts;

const NOTHING: NoticeCounts = { overdue: 0, today: 0, soon: 0, returned: 0, awaiting: 0 };

const WORDS: readonly (readonly [Heading, string])[] = [
  ['overdue', 'việc quá hạn'],
  ['today', 'việc đến hạn hôm nay'],
  ['soon', 'việc sắp đến hạn'],
  ['returned', 'báo cáo bị trả lại'],
  ['awaiting', 'báo cáo chờ xác nhận'],
];

/** A duty that stands in a digest for several stages counts where the digest puts it: waiting, returned, else by its day. */
export function countItems(items: readonly LetterItem[], day: LocalDate): NoticeCounts {
  const byDuty = new Map<string, LetterItem[]>();
  for (const item of items) byDuty.set(item.assignmentId, [...(byDuty.get(item.assignmentId) ?? []), item]);
  const counts: Record<Heading, number> = { ...NOTHING };
  for (const stages of byDuty.values()) counts[headingOf(stages, day)] += 1;
  return counts;
}

function headingOf(stages: readonly LetterItem[], day: LocalDate): Heading {
  const has = (stage: string): boolean => stages.some((item) => item.stage === stage);
  if (has('awaiting-approval')) return 'awaiting';
  if (has('returned')) return 'returned';
  const due = stages[0]?.due ?? null;
  if (due === null || due > day) return 'soon';
  return due === day ? 'today' : 'overdue';
}

/** '24/3/2026: 3 việc quá hạn, 2 việc đến hạn hôm nay; xem https://…' */
export function sayCounts(counts: NoticeCounts, day: LocalDate, url: string): string {
  const said = WORDS.flatMap(([heading, words]) =>
    counts[heading] > 0 ? [`${String(counts[heading])} ${words}`] : [],
  );
  return `Đôn Đốc ${formatDate(day)}: ${said.length > 0 ? said.join(', ') : 'không có việc cần nhắc'}; xem ${url}`;
}

export function sayTrial(day: LocalDate, url: string): string {
  return `Đôn Đốc ${formatDate(day)}: tin thử, kênh nhận tin hoạt động; xem ${url}`;
}

export const noCounts: NoticeCounts = NOTHING;
