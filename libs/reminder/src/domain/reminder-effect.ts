import type { LocalDate } from '#calendar';
import { type FutureReminder, isBeforeEnd } from './future-reminders.js';
import { recipientKey } from './next-reminder.js';

/** One duty as it stands and as it would be after a change; a duty that is not there yet, or no more, says nothing on that side. */
export interface ComparedDuty {
  readonly assignmentId: string | null;
  readonly title: string;
  readonly agencyName: string;
  readonly due: NowAndThen<LocalDate | null>;
  readonly reminders: NowAndThen<readonly FutureReminder[]>;
}

export interface NowAndThen<T> {
  readonly now: T;
  readonly then: T;
}

export interface EffectFigures {
  readonly duties: number;
  readonly changed: number;
  /** If nobody ever reports. */
  readonly letters: NowAndThen<number>;
  /** If everybody reports by the day. */
  readonly lettersInTime: NowAndThen<number>;
  readonly lines: NowAndThen<number>;
  readonly firstMorning: { readonly day: LocalDate; readonly letters: NowAndThen<number> };
  /** `YYYY-MM`, in order. */
  readonly months: readonly {
    readonly month: string;
    readonly letters: NowAndThen<number>;
    readonly lettersInTime: NowAndThen<number>;
    readonly lines: NowAndThen<number>;
  }[];
  readonly examples: readonly ComparedDuty[];
}

const EXAMPLES = 10;

/** What a change does to what will be said, duty by duty: the figures grow, the duties are not kept. */
export class EffectTally {
  private duties = 0;
  private changed = 0;
  private readonly now = new SideTally();
  private readonly then = new SideTally();
  private readonly examples: ComparedDuty[] = [];

  add(duty: ComparedDuty): void {
    const { now, then } = duty.reminders;
    this.duties += 1;
    this.now.add(now);
    this.then.add(then);
    if (isSame(now, then)) return;
    this.changed += 1;
    if (this.examples.length < EXAMPLES) this.examples.push(duty);
  }

  figures(firstMorning: LocalDate): EffectFigures {
    const { duties, changed, now, then, examples } = this;
    const months = [...new Set([...now.lines.keys(), ...then.lines.keys()])].sort();
    const both = (of: (side: SideTally) => number): NowAndThen<number> => ({ now: of(now), then: of(then) });
    return {
      ...{ duties, changed, examples },
      letters: both((side) => side.letters.size),
      lettersInTime: both((side) => side.inTime.size),
      lines: both((side) => sum(side.lines.values())),
      firstMorning: { day: firstMorning, letters: both((side) => countOn(side.letters, firstMorning)) },
      months: months.map((month) => ({
        month,
        letters: both((side) => countOn(side.letters, month)),
        lettersInTime: both((side) => countOn(side.inTime, month)),
        lines: both((side) => side.lines.get(month) ?? 0),
      })),
    };
  }
}

/** One side of the comparison. */
class SideTally {
  /** A letter is one recipient on one day: `YYYY-MM-DD agency|audience`. */
  readonly letters = new Set<string>();
  /** Those of them that come although everybody is in time. */
  readonly inTime = new Set<string>();
  /** A line is one duty in one letter; by month. */
  readonly lines = new Map<string, number>();

  add(reminders: readonly FutureReminder[]): void {
    const own = new Set<string>();
    for (const { day, stage } of reminders) {
      const letter = `${day} ${recipientKey(stage)}`;
      own.add(letter);
      if (isBeforeEnd(stage)) this.inTime.add(letter);
    }
    for (const letter of own) {
      this.letters.add(letter);
      const month = letter.slice(0, 7);
      this.lines.set(month, (this.lines.get(month) ?? 0) + 1);
    }
  }
}

/** Letters of a day or a month, as it is written. */
function countOn(letters: ReadonlySet<string>, time: string): number {
  return [...letters].filter((letter) => letter.startsWith(time)).length;
}

function isSame(now: readonly FutureReminder[], then: readonly FutureReminder[]): boolean {
  const keysOf = (side: readonly FutureReminder[]) =>
    side.map(({ day, stage }) => `${day} ${stage.stage} ${recipientKey(stage)}`).sort();
  const [before, after] = [keysOf(now), keysOf(then)];
  return before.length === after.length && before.every((key, at) => key === after[at]);
}

function sum(counts: Iterable<number>): number {
  return [...counts].reduce((total, count) => total + count, 0);
}
