import { daysBetween, type LocalDate } from '#calendar';
import type { LetterItem } from '#contracts';
import type { DigestModel, DigestRow, DigestSection, DigestSectionName } from '#mail';
import { formatMinutes } from './format-minutes.js';
import type { ReminderPolicy } from './reminder-policy.js';

/** One duty that a digest speaks of, and the stages for which it does. */
export interface DigestEntry {
  readonly assignmentId: string;
  readonly taskPosition: number;
  readonly row: string | null;
  readonly title: string;
  readonly due: LocalDate | null;
  readonly agencyName: string;
  readonly returnReason: string | null;
  readonly reportedOn: LocalDate | null;
  readonly stages: readonly string[];
}

export interface DigestRecipient {
  readonly name: string;
  readonly day: LocalDate;
  readonly publicUrl: string;
}

export interface Digest {
  readonly model: DigestModel;
  /** Every duty of the digest, also those beyond the rows it shows. */
  readonly items: LetterItem[];
}

/** The order in which a reader should meet them. */
const SECTIONS: readonly DigestSectionName[] = ['overdue', 'due-soon', 'returned', 'awaiting-approval'];

/** One digest out of everything due for one recipient; a duty stands in one section, with all its stages. */
export function buildDigest(
  recipient: DigestRecipient,
  entries: readonly DigestEntry[],
  policy: ReminderPolicy,
): Digest {
  const placed = SECTIONS.map((name) => ({
    name,
    entries: entries.filter((entry) => sectionOf(entry, recipient.day) === name).sort(byUrgency),
  })).filter((section) => section.entries.length > 0);
  return {
    model: {
      recipientName: recipient.name,
      day: recipient.day,
      publicUrl: recipient.publicUrl,
      sections: placed.map((section) => sectionFor(section.name, section.entries, recipient.day, policy)),
      rule: {
        before: policy.before,
        after: policy.after,
        every: policy.afterEvery,
        hour: formatMinutes(policy.window.opens),
      },
    },
    items: placed.flatMap((section) => section.entries.flatMap(itemsOf)),
  };
}

function sectionOf(entry: DigestEntry, today: LocalDate): DigestSectionName {
  if (entry.stages.includes('awaiting-approval')) return 'awaiting-approval';
  if (entry.stages.includes('returned')) return 'returned';
  return entry.due !== null && entry.due < today ? 'overdue' : 'due-soon';
}

function sectionFor(
  name: DigestSectionName,
  entries: readonly DigestEntry[],
  today: LocalDate,
  { rowsPerSection }: ReminderPolicy,
): DigestSection {
  const rows = entries.slice(0, rowsPerSection).map((entry) => rowOf(entry, today));
  return { name, rows, more: entries.length - rows.length };
}

function rowOf(entry: DigestEntry, today: LocalDate): DigestRow {
  const waits = entry.stages.includes('awaiting-approval');
  return {
    assignmentId: entry.assignmentId,
    row: entry.row,
    title: entry.title,
    due: entry.due,
    daysLeft: entry.due === null ? null : daysBetween(today, entry.due),
    returnReason: entry.stages.includes('returned') ? entry.returnReason : null,
    reporterName: waits ? entry.agencyName : null,
    reportedOn: waits ? entry.reportedOn : null,
  };
}

function itemsOf(entry: DigestEntry): LetterItem[] {
  const { assignmentId, taskPosition: task, row, due } = entry;
  return entry.stages.map((stage) => ({ assignmentId, task, row, due, stage }));
}

/** Earliest day first, duties without one last; then as the plan lists them. */
function byUrgency(a: DigestEntry, b: DigestEntry): number {
  return (
    compare(a.due ?? '9999', b.due ?? '9999') ||
    a.taskPosition - b.taskPosition ||
    compare(a.title, b.title) ||
    compare(a.agencyName, b.agencyName) ||
    compare(a.assignmentId, b.assignmentId)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
