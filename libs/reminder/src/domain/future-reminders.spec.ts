import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  instantAt,
  localDate,
  localDateOfEpoch,
  type LocalDate,
  vietnamCalendar as calendar,
} from '#calendar';
import { morningOf, nextMorning } from '#directory';
import { futureReminders, isBeforeEnd } from './future-reminders.js';
import { dueReminders, type ReminderRules, stageKey } from './next-reminder.js';
import { defaultPolicy as policy, defaultWindow as window } from './reminder-policy.js';
import type { DutyFacts, StageRecipient } from './reminder-stage.js';

const rules: ReminderRules = { policy, window, calendar };
const facts = (due: LocalDate, length: DutyFacts['length'] = 'quarter'): DutyFacts => ({
  ...{ standing: 'open', due, dueVersion: 1, length, reportedAt: null, returnedAt: null },
  ...{ agencyId: 'lead', approverAgencyId: 'approver', standingAgencyId: 'standing' },
});
const at = (day: LocalDate, time: string) => instantAt(day, time).getTime();
const said = (duty: DutyFacts, now: number, settled = new Set<string>()) =>
  futureReminders(rules, duty, settled, now).map(({ day, stage }) => `${day} ${stage.stage}`);

describe('what will be said of a duty', () => {
  it('is its whole ladder, day by day', () => {
    const all = said(facts(localDate('2023-03-31')), at(localDate('2023-01-03'), '08:00'));
    expect(all.slice(0, 9)).toEqual([
      ...[
        '2023-03-10 before-15',
        '2023-03-22 before-7',
        '2023-03-28 before-3',
        '2023-03-30 before-1',
        '2023-03-31 due',
      ],
      ...['2023-04-03 after-1', '2023-04-03 head-1', '2023-04-05 after-3', '2023-04-05 head-3'],
    ]);
  });

  it('begins with what is current, and leaves out what is settled', () => {
    const duty = facts(localDate('2023-03-31'));
    expect(said(duty, at(localDate('2023-03-27'), '09:00'))[0]).toBe('2023-03-28 before-3');
    const late = said(duty, at(localDate('2023-03-22'), '09:00'));
    expect(late[0]).toBe('2023-03-23 before-7');
    const settled = new Set(['before-7|0|1|lead']);
    expect(said(duty, at(localDate('2023-03-22'), '09:00'), settled)[0]).toBe('2023-03-28 before-3');
  });

  it('tells what everybody hears from what only the late do', () => {
    const all = futureReminders(rules, facts(localDate('2023-03-31')), new Set(), at(localDate('2023-01-03'), '08:00'));
    expect(all.filter(({ stage }) => isBeforeEnd(stage))).toHaveLength(5);
  });

  /** The forecast and the sweep are two ways through the same rules: morning by morning they must say the same. */
  it('is what the sweep says, morning by morning', () => {
    const days = fc.integer({ min: 0, max: 700 }).map((count) => addDays(localDate('2023-01-03'), count));
    const lengths = fc.constantFrom<DutyFacts['length']>('year', 'half-year', 'quarter', 'month', 'week');
    fc.assert(
      fc.property(days, fc.integer({ min: -40, max: 90 }), lengths, (published, ahead, length) => {
        const duty = facts(calendar.nextWorkingDay(addDays(published, ahead)), length);
        const start = at(published, '10:00');
        expect(swept(duty, start)).toEqual(said(duty, start).toSorted());
      }),
      { numRuns: 40 },
    );
  });
});

const recipients: readonly StageRecipient[] = [
  { agencyId: 'lead', audience: 'agency' },
  { agencyId: 'lead', audience: 'head' },
  { agencyId: 'approver', audience: 'agency' },
];

/** Every morning for a year, as the sweep would. */
function swept(duty: DutyFacts, start: number): string[] {
  const settled = new Set<string>();
  const lines: string[] = [];
  for (let day = 0, now = start; day < 170; day += 1) {
    now = nextMorning(now, window, calendar);
    for (const recipient of recipients) {
      const { send, passed } = dueReminders(rules, duty, settled, now, recipient);
      for (const stage of [...send, ...passed.map((each) => each.stage)]) settled.add(stageKey(stage));
      lines.push(...send.map(({ stage }) => `${localDateOfEpoch(now)} ${stage}`));
    }
    expect(now).toBe(morningOf(localDateOfEpoch(now), window));
  }
  return lines.toSorted();
}
