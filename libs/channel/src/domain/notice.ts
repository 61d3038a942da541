import { formatDate, type LocalDate } from '#calendar';
import type { LetterItem } from '#contracts';

/** What a digest speaks of, in figures: each duty counted once. */
export interface NoticeCounts {
  readonly overdue: number;
  readonly today: number;
  readonly soon: number;
  readonly returned: number;
  readonly awaiting: number;
  /** Work of others that is overdue, told to who follows it. */
  readonly others: number;
  readonly decided: number;
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

const NOTHING: NoticeCounts = { overdue: 0, today: 0, soon: 0, returned: 0, awaiting: 0, others: 0, decided: 0 };

const WORDS: readonly (readonly [Heading, string])[] = [
  ['overdue', 'việc quá hạn'],
  ['today', 'việc đến hạn hôm nay'],
  ['soon', 'việc sắp đến hạn'],
  ['returned', 'báo cáo bị trả lại'],
  ['awaiting', 'báo cáo chờ xác nhận'],
  ['others', 'việc quá hạn của cơ quan khác'],
  ['decided', 'báo cáo đã được xác nhận'],
];

/** A duty that stands in a digest for several stages counts once, where the digest puts it: by what it waits for, else by its day. */
export function countItems(items: readonly LetterItem[], day: LocalDate): NoticeCounts {
  const byDuty = new Map<string, LetterItem[]>();
  for (const item of items) byDuty.set(item.assignmentId, [...(byDuty.get(item.assignmentId) ?? []), item]);
  const counts: Record<Heading, number> = { ...NOTHING };
  for (const stages of byDuty.values()) counts[headingOf(stages, day)] += 1;
  return counts;
}

function headingOf(stages: readonly LetterItem[], day: LocalDate): Heading {
  const has = (start: string): boolean => stages.some(({ stage }) => stage.startsWith(start));
  if (has('awaiting-')) return 'awaiting';
  if (has('decided')) return 'decided';
  if (has('returned')) return 'returned';
  if (stages.every(({ stage }) => stage.startsWith('coordinator-'))) return 'others';
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
