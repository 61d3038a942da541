/** When to speak, as data. All counts are days; calendar days unless said otherwise. */
export interface ReminderPolicy {
  /** Days before the effective due day, farthest first. */
  readonly before: readonly number[];
  /** Days after it, nearest first. */
  readonly after: readonly number[];
  /** After the last of `after`: every so many days … */
  readonly afterEvery: number;
  /** … this often at most: an abandoned duty must not mail its agency every week for ever. It stays in the summaries. */
  readonly afterRepeats: number;
  /** Working days between two reminders of a report that waits for approval. */
  readonly approvalEvery: number;
  /** This often at most: a report that nobody will ever decide must not fill the approver's mornings. */
  readonly approvalRepeats: number;
  /** Rows that one section of a digest shows; the rest is counted and linked, so that no mail grows without end. */
  readonly rowsPerSection: number;
  readonly window: SendingWindow;
}

/** Digests leave on working days, from `opens` (the hour of the morning digest) until before `closes`. Minutes after local midnight. */
export interface SendingWindow {
  readonly opens: number;
  readonly closes: number;
}

export const defaultPolicy: ReminderPolicy = {
  before: [7, 3, 1],
  after: [1, 3, 7],
  afterEvery: 7,
  afterRepeats: 8,
  approvalEvery: 3,
  approvalRepeats: 10,
  rowsPerSection: 40,
  window: { opens: 7 * 60 + 30, closes: 17 * 60 },
};
