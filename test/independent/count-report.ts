import type { Lived } from './live-events.js';
import { daysFrom } from './working-days-2023.js';

export interface Counts {
  total: number;
  doneOnTime: number;
  doneLate: number;
  awaiting: number;
  inTime: number;
  overdue: number;
  noDate: number;
}

interface Late {
  readonly task: number;
  readonly agency: string;
  readonly due: string;
  readonly reportedOn: string | null;
  readonly daysLate: number;
}

export interface Report {
  readonly from: string;
  readonly to: string;
  readonly asOf: Counts;
  readonly asOfOriginal: Counts;
  readonly inWindow: { readonly cameDue: number; readonly reported: number; readonly approved: number };
  readonly byArea: Readonly<Record<string, Counts>>;
  readonly byAgency: Readonly<Record<string, Counts>>;
  readonly late: readonly Late[];
  /** Done of what is done or overdue, to four decimals; null when nothing is. */
  readonly onTimeRate: number | null;
}

/** The windows of domain-facts.md §1: quarters stand alone, six months and the year are counted from the year's beginning. */
export const windows = {
  Q1: ['2022-12-15', '2023-03-14'],
  H1: ['2022-12-15', '2023-06-14'],
  Q3: ['2023-06-15', '2023-09-14'],
  Y: ['2022-12-15', '2023-12-14'],
} as const;

/** The report that contracts.md describes under `--out`, counted at 24:00 of the window's last day. */
export function countReport(all: readonly Lived[], [from, to]: readonly [string, string]): Report {
  const counted = all.filter(({ cancelledOn }) => cancelledOn === null || cancelledOn > to);
  const within = (day: string | null | undefined): boolean => day != null && day >= from && day <= to;
  const reports = counted.flatMap((lived) => lived.reports);
  const asOf = count(counted, to);
  const base = asOf.doneOnTime + asOf.doneLate + asOf.overdue;
  return {
    ...{ from, to, asOf },
    asOfOriginal: count(counted, to, true),
    inWindow: {
      cameDue: counted.filter((lived) => within(dueBy(lived, to))).length,
      reported: reports.filter(({ sentOn }) => within(sentOn)).length,
      approved: reports.filter(({ decision }) => decision?.approved === true && within(decision.on)).length,
    },
    byArea: countBy(counted, to, ({ owed }) => owed.area),
    byAgency: countBy(counted, to, ({ owed }) => owed.agency),
    late: counted.flatMap((lived) => lateBy(lived, to)),
    onTimeRate: base === 0 ? null : Math.round(((asOf.doneOnTime + asOf.doneLate) / base) * 10_000) / 10_000,
  };
}

function dueBy({ owed, triggered, extended }: Lived, day: string): string | null {
  const granted = extended.filter(({ on }) => on <= day).at(-1);
  return granted?.due ?? originalBy({ owed, triggered }, day);
}

function originalBy({ owed, triggered }: Pick<Lived, 'owed' | 'triggered'>, day: string): string | null {
  return triggered !== null && triggered.on <= day ? triggered.due : owed.due;
}

/** The approved report, else the one that stands undecided, as known on the day. */
function reportBy({ reports }: Lived, day: string): { readonly sentOn: string; readonly approved: boolean } | null {
  const sent = reports.filter(({ sentOn }) => sentOn <= day);
  const approved = sent.find(({ decision }) => decision?.approved === true && decision.on <= day);
  const standing = sent.find(({ decision }) => decision === null || decision.on > day);
  const report = approved ?? standing;
  return report ? { sentOn: report.sentOn, approved: approved !== undefined } : null;
}

function standingBy(lived: Lived, day: string, due: string | null): Exclude<keyof Counts, 'total'> {
  const report = reportBy(lived, day);
  if (report) {
    if (!report.approved) return 'awaiting';
    return due === null || report.sentOn <= due ? 'doneOnTime' : 'doneLate';
  }
  if (due === null) return 'noDate';
  return due <= day ? 'overdue' : 'inTime';
}

function count(all: readonly Lived[], day: string, original = false): Counts {
  const counts = { total: all.length, doneOnTime: 0, doneLate: 0, awaiting: 0, inTime: 0, overdue: 0, noDate: 0 };
  for (const lived of all) counts[standingBy(lived, day, original ? originalBy(lived, day) : dueBy(lived, day))] += 1;
  return counts;
}

function countBy(all: readonly Lived[], day: string, keyOf: (lived: Lived) => string): Record<string, Counts> {
  const groups = Object.entries(Object.groupBy(all, keyOf));
  return Object.fromEntries(groups.map(([key, members = []]) => [key, count(members, day)]));
}

function lateBy(lived: Lived, day: string): Late[] {
  const due = dueBy(lived, day);
  if (due === null) return [];
  const reportedOn = reportBy(lived, day)?.sentOn ?? null;
  const until = reportedOn ?? day;
  const isLate = reportedOn === null ? due <= day : reportedOn > due;
  const { task, agency } = lived.owed;
  return isLate ? [{ task, agency, due, reportedOn, daysLate: daysFrom(due, until) }] : [];
}
