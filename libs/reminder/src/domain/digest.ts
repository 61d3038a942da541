import { daysBetween, type LocalDate } from '#calendar';
import type { LetterItem } from '#contracts';
import { sayMinute } from '#directory';
import type { DigestModel, DigestRow, DigestSection, DigestSectionName } from '#mail';
import { CONTRIBUTIONS, mergeLeads, type Missing, sayMissing } from './contribution-rows.js';
import { ROWS_SHOWN, type SendingWindow } from './reminder-policy.js';
import type { Audience } from './reminder-stage.js';

/** One duty that a digest speaks of, and the stages for which it does. */
export interface DigestEntry {
  readonly assignmentId: string;
  /** Set: not the assignment itself is told of but what the recipient contributes to it. */
  readonly contributionId?: string | null;
  readonly taskPosition: number;
  readonly row: string | null;
  readonly title: string;
  readonly due: LocalDate | null;
  /** Whoever owes it; of a contribution, whoever leads. */
  readonly agencyName: string;
  readonly returnReason: string | null;
  readonly reportedOn: LocalDate | null;
  /** Supporting agencies whose day has come without their contribution. */
  readonly missing?: Missing | null;
  readonly stages: readonly string[];
}

export interface DigestRecipient {
  readonly name: string;
  readonly audience: Audience;
  readonly day: LocalDate;
  readonly publicUrl: string;
}

export interface Digest {
  readonly model: DigestModel;
  /** Every duty of the digest, also those beyond the rows it shows. */
  readonly items: LetterItem[];
}

/** The order in which a reader should meet them. */
const SECTIONS: readonly DigestSectionName[] = [
  ...(['overdue', 'due-today', 'due-soon', 'returned', CONTRIBUTIONS] as const),
  ...(['awaiting-approval', 'others-overdue', 'decided'] as const),
];

/** One digest out of everything due for one recipient; a duty stands in one section, with all its stages. */
export function buildDigest(
  recipient: DigestRecipient,
  entries: readonly DigestEntry[],
  window: SendingWindow,
): Digest {
  const { name: recipientName, audience, day, publicUrl } = recipient;
  const placed = SECTIONS.map((name) => ({
    name,
    entries: entries.filter((entry) => sectionOf(entry, day) === name).sort(byUrgency),
  })).filter((section) => section.entries.length > 0);
  const hour = sayMinute(window.opens);
  return {
    model: { ...{ recipientName, audience, day, publicUrl, hour }, sections: withinRows(placed, day) },
    items: placed.flatMap((section) => section.entries.flatMap(itemsOf)),
  };
}

function sectionOf({ stages, due }: DigestEntry, today: LocalDate): DigestSectionName {
  if (stages.some((stage) => stage.startsWith('contribution-'))) return CONTRIBUTIONS;
  if (stages.some((stage) => stage.startsWith('awaiting-'))) return 'awaiting-approval';
  if (stages.includes('decided')) return 'decided';
  if (stages.includes('returned')) return 'returned';
  if (stages.every((stage) => stage.startsWith('coordinator-'))) return 'others-overdue';
  if (due === today) return 'due-today';
  return due !== null && due < today ? 'overdue' : 'due-soon';
}

interface PlacedEntries {
  readonly name: DigestSectionName;
  readonly entries: readonly DigestEntry[];
}

/** The first rows of the whole letter, section by section; each says how many it leaves out. */
function withinRows(placed: readonly PlacedEntries[], today: LocalDate): DigestSection[] {
  let left = ROWS_SHOWN;
  return placed.map(({ name, entries: all }) => {
    const entries = name === CONTRIBUTIONS ? mergeLeads(all) : all;
    const rows = entries.slice(0, left).map((entry) => rowOf(entry, name, today));
    left -= rows.length;
    return { name, rows, more: entries.length - rows.length };
  });
}

const OF_OTHERS: readonly DigestSectionName[] = ['awaiting-approval', 'others-overdue', CONTRIBUTIONS];
const OWN: readonly DigestSectionName[] = ['overdue', 'due-today', 'due-soon', 'returned'];

function rowOf(entry: DigestEntry, section: DigestSectionName, today: LocalDate): DigestRow {
  return {
    assignmentId: entry.assignmentId,
    contributionId: entry.contributionId ?? null,
    missing: OWN.includes(section) ? sayMissing(entry.missing ?? null) : null,
    row: entry.row,
    title: entry.title,
    due: entry.due,
    daysLeft: entry.due === null ? null : daysBetween(today, entry.due),
    returnReason: section === 'returned' ? entry.returnReason : null,
    reporterName: OF_OTHERS.includes(section) ? entry.agencyName : null,
    reportedOn: section === 'awaiting-approval' ? entry.reportedOn : null,
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
