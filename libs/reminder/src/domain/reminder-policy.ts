import type { PeriodLength } from '#calendar';
import { defaultMailWindow, type MailWindow } from '#directory';

/** When to speak of a duty, as data. All counts are working days. Null: nobody of that kind is told. */
export interface ReminderPolicy {
  /** Days before the effective day by the length of the duty's period, farthest first; 0 is the day itself. */
  readonly ladders: Readonly<Record<PeriodLength, readonly number[]>>;
  /** Days after it, nearest first. */
  readonly after: readonly number[];
  /** After the last of `after`: every so many days … */
  readonly afterEvery: number;
  /** … this often at most: an abandoned duty must not mail its agency for ever. It stays in the periodic lists. */
  readonly afterRepeats: number;
  /** The head of the agency hears of each urging from this day after the due day on. */
  readonly headFrom: number | null;
  /** The area's coordinator, likewise. */
  readonly coordinatorFrom: number | null;
  /** From this day on the duty stands in the leader's weekly list. */
  readonly leaderFrom: number | null;
  /** Days that a report waits before its approver is reminded … */
  readonly approvalAfter: number;
  /** … before the standing agency is … */
  readonly approvalStandingAfter: number | null;
  /** … and between the reminders after the first … */
  readonly approvalEvery: number;
  /** … this often at most: a report that nobody will ever decide must not fill the mornings. */
  readonly approvalRepeats: number;
  /** Supporting agencies contribute so many days before the lead's day. */
  readonly contributionBefore: number | null;
}

/** Digests leave on working days, within the tenant's window. */
export type SendingWindow = MailWindow;

/** Rows that a digest shows, most urgent first; the rest is counted and linked, so that no mail grows without end. */
export const ROWS_SHOWN = 40;

export const defaultWindow: SendingWindow = defaultMailWindow;

const long = [30, 15, 7, 3, 1, 0];

export const defaultPolicy: ReminderPolicy = {
  ladders: { year: long, 'half-year': long, quarter: [15, 7, 3, 1, 0], month: [7, 3, 1, 0], week: [1, 0] },
  after: [1, 3, 7],
  afterEvery: 5,
  afterRepeats: 8,
  headFrom: 1,
  coordinatorFrom: 5,
  leaderFrom: 10,
  approvalAfter: 2,
  approvalStandingAfter: 5,
  approvalEvery: 3,
  approvalRepeats: 10,
  contributionBefore: 5,
};

/** A contribution is a short matter: the ladder of a week, begun a step earlier. Farthest first. */
export function contributionLadder({ ladders }: ReminderPolicy): number[] {
  return [...new Set([CONTRIBUTION_FIRST, ...ladders.week])].sort((one, other) => other - one);
}

const CONTRIBUTION_FIRST = 3;

/** Days after the day of a contribution on which it is urged; from then on the lead knows who is missing. */
export const CONTRIBUTION_AFTER = [1, 3];

/** The days after a due day on which its agency is urged. */
export function daysAfter({ after, afterEvery, afterRepeats }: ReminderPolicy): number[] {
  const last = after.at(-1) ?? 0;
  return [...after, ...Array.from({ length: afterRepeats }, (_, at) => last + (at + 1) * afterEvery)];
}
