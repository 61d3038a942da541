import { describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import type { FutureReminder } from './future-reminders.js';
import { EffectTally } from './reminder-effect.js';

const at = (day: string, stage = 'due', agencyId = 'a'): FutureReminder => ({
  day: localDate(day),
  stage: { stage, round: 0, agencyId, audience: 'agency', dueVersion: 1, day: localDate(day) },
});

function tallied(...duties: readonly (readonly [now: readonly FutureReminder[], then: readonly FutureReminder[]])[]) {
  const tally = new EffectTally();
  for (const [index, [now, then]] of duties.entries())
    tally.add({
      ...{ assignmentId: String(index), title: 'Rà soát', agencyName: 'Sở' },
      ...{ due: { now: null, then: null }, reminders: { now, then } },
    });
  return tally.figures(localDate('2026-03-02'));
}

describe('the effect of a change', () => {
  it('counts a recipient on a day as one letter, and each duty in it as a line', () => {
    const { letters, lines } = tallied([[at('2026-03-02')], []], [[at('2026-03-02'), at('2026-03-02', 'after-1')], []]);
    expect(letters).toEqual({ now: 1, then: 0 });
    expect(lines).toEqual({ now: 2, then: 0 });
  });

  it('tells recipients and months apart, in order', () => {
    const { letters, months } = tallied([
      [at('2026-04-01'), at('2026-03-02', 'due', 'b'), at('2026-03-02')],
      [at('2026-05-04')],
    ]);
    expect(letters).toEqual({ now: 3, then: 1 });
    expect(months).toEqual([
      {
        month: '2026-03',
        letters: { now: 2, then: 0 },
        lettersInTime: { now: 2, then: 0 },
        lines: { now: 2, then: 0 },
      },
      {
        month: '2026-04',
        letters: { now: 1, then: 0 },
        lettersInTime: { now: 1, then: 0 },
        lines: { now: 1, then: 0 },
      },
      {
        month: '2026-05',
        letters: { now: 0, then: 1 },
        lettersInTime: { now: 0, then: 1 },
        lines: { now: 0, then: 1 },
      },
    ]);
  });

  it('tells what everybody hears from what only the late do', () => {
    const { letters, lettersInTime } = tallied([[at('2026-03-02', 'before-1'), at('2026-03-04', 'after-1')], []]);
    expect([letters.now, lettersInTime.now]).toEqual([2, 1]);
  });

  it('says what is to be said at once', () => {
    const { firstMorning } = tallied([[at('2026-03-03')], [at('2026-03-02')]], [[], [at('2026-03-02', 'due', 'b')]]);
    expect(firstMorning).toEqual({ day: '2026-03-02', letters: { now: 0, then: 2 } });
  });

  it('shows the first ten duties that change, and leaves out those that do not', () => {
    const same = [at('2026-03-02'), at('2026-03-03')];
    const others = Array.from({ length: 12 }, () => [[at('2026-03-02')], [at('2026-03-03')]] as const);
    const { duties, changed, examples } = tallied([same, same.toReversed()], ...others);
    expect([duties, changed, examples.length, examples[0]?.assignmentId]).toEqual([13, 12, 10, '1']);
  });
});
