import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  epochOfLocalDate,
  instantAt,
  localDate,
  localDateOfEpoch,
  vietnamCalendar as calendar,
} from '#calendar';
import { formatMinutes } from './format-minutes.js';
import { dueReminders, nextReminder, stageKey } from './next-reminder.js';
import { defaultPolicy as policy } from './reminder-policy.js';
import { type DutyFacts, stageLines } from './reminder-stage.js';
import { isOpen, morningOf, nextMorning } from './sending-window.js';

const at = (moment: string) => instantAt(localDate(moment.slice(0, 10)), moment.slice(11, 16)).getTime();
const local = (moment: number) => {
  const day = localDateOfEpoch(moment);
  return `${day}T${formatMinutes((moment - epochOfLocalDate(day)) / 60_000)}`;
};
const aDuty = (given: Partial<DutyFacts> = {}): DutyFacts => ({
  standing: 'open',
  due: localDate('2023-03-31'),
  dueVersion: 1,
  agencyId: 'lead',
  approverAgencyId: 'approver',
  reportedAt: null,
  returnedAt: null,
  ...given,
});
const settledOf = (facts: DutyFacts, ...stages: string[]) =>
  new Set(
    stageLines(policy, facts, calendar)
      .flat()
      .filter(({ stage }) => stages.includes(stage))
      .map(stageKey),
  );

describe('nextReminder', () => {
  it.each([
    ['months ahead', [], '2023-01-03T08:00', '2023-03-24T07:30 before-7'],
    ['an hour before the morning', [], '2023-03-24T06:30', '2023-03-24T07:30 before-7'],
    ['the first one sent', ['before-7'], '2023-03-24T07:30', '2023-03-28T07:30 before-3'],
    ['published late: the nearest stage on the next morning', [], '2023-03-27T09:00', '2023-03-28T07:30 before-3'],
    ['published between two stages', [], '2023-03-28T09:00', '2023-03-29T07:30 before-3'],
    ['published on the eve', [], '2023-03-30T09:00', '2023-03-31T07:30 due'],
    ['published early on the eve', [], '2023-03-30T07:00', '2023-03-30T07:30 before-1'],
    ['due day past at publication', [], '2023-04-11T09:00', '2023-04-12T07:30 after-7'],
    ['long past at publication', [], '2023-12-01T09:00', '2023-12-04T07:30 after-63'],
    [
      'two stages on one day: the later speaks',
      ['before-7', 'before-3', 'before-1', 'due'],
      '2023-03-31T08:00',
      '2023-04-03T07:30 after-3',
    ],
  ])('%s', (_, settled, now, expected) => {
    const facts = aDuty();
    const next = nextReminder(policy, facts, settledOf(facts, ...settled), at(now), calendar);
    expect(next && `${local(next.at)} ${next.stage.stage}`).toBe(expected);
  });

  it('has nothing to say once all is said, or nothing is owed', () => {
    const facts = aDuty();
    const all = new Set(stageLines(policy, facts, calendar).flat().map(stageKey));
    expect(nextReminder(policy, facts, all, at('2023-04-20T08:00'), calendar)).toBeNull();
    expect(nextReminder(policy, aDuty({ standing: 'closed' }), new Set(), at('2023-03-20T08:00'), calendar)).toBeNull();
    expect(nextReminder(policy, aDuty({ due: null }), new Set(), at('2023-03-20T08:00'), calendar)).toBeNull();
  });

  it('starts again with a moved date', () => {
    const old = aDuty();
    const settled = settledOf(old, 'before-7', 'before-3');
    const moved = aDuty({ due: localDate('2023-04-14'), dueVersion: 2 });
    const next = nextReminder(policy, moved, settled, at('2023-03-29T10:00'), calendar);
    expect(next && `${local(next.at)} ${next.stage.stage}`).toBe('2023-04-07T07:30 before-7');
  });

  it('takes the earlier of a return and the due day', () => {
    const facts = aDuty({
      standing: 'returned',
      returnedAt: at('2023-03-21T10:00'),
      reportedAt: at('2023-03-20T10:00'),
    });
    const next = nextReminder(policy, facts, new Set(), at('2023-03-21T10:00'), calendar);
    expect(next && `${local(next.at)} ${next.stage.stage}`).toBe('2023-03-22T07:30 returned');
  });
});

describe('dueReminders', () => {
  it('after an outage of three weeks: one reminder, at the current stage, the others passed over', () => {
    const due = dueReminders(policy, aDuty(), new Set(), at('2023-04-11T09:00'), calendar);
    expect(due.send.map(({ stage }) => stage)).toEqual(['after-7']);
    expect(due.passed.map(({ stage }) => stage)).toEqual([
      'before-7',
      'before-3',
      'before-1',
      'due',
      'after-1',
      'after-3',
    ]);
  });

  it('is silent before the hour of the morning', () => {
    expect(dueReminders(policy, aDuty(), new Set(), at('2023-03-24T07:29'), calendar).send).toEqual([]);
    expect(dueReminders(policy, aDuty(), new Set(), at('2023-03-24T07:30'), calendar).send).toHaveLength(1);
  });
});

/** A whole life of a duty, with outages: the sweep runs every morning that the machine is up. */
function live(facts: DutyFacts, publishedAt: number, isDown: (day: number) => boolean) {
  const settled = new Set<string>();
  const said: { moment: number; stage: string }[] = [];
  let next = nextReminder(policy, facts, settled, publishedAt, calendar);
  let now = publishedAt;
  for (let day = 0; day < 200; day += 1) {
    now = nextMorning(now, policy.window, calendar);
    if (isDown(day) || !next || next.at > now) continue;
    const { send, passed } = dueReminders(policy, facts, settled, now, calendar);
    for (const stage of send) said.push({ moment: now, stage: stage.stage });
    for (const stage of [...send, ...passed]) settled.add(stageKey(stage));
    next = nextReminder(policy, facts, settled, now, calendar);
  }
  return { said, settled };
}

const aDay = fc.integer({ min: 0, max: 1_000 }).map((days) => addDays(localDate('2023-01-03'), days));

describe('the rules hold for every date', () => {
  it('one reminder before the due day at least, where a working morning lies between', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 120 }), fc.integer({ min: 0, max: 23 }), (published, ahead, hour) => {
        const due = calendar.nextWorkingDay(addDays(published, ahead));
        const publishedAt = at(`${published}T${String(hour).padStart(2, '0')}:00`);
        const { said } = live(aDuty({ due }), publishedAt, () => false);
        const early = said.filter(({ moment, stage }) => stage.startsWith('before-') && localDateOfEpoch(moment) < due);
        const isPossible = nextMorning(publishedAt, policy.window, calendar) < morningOf(due, policy.window);
        expect(early.length > 0).toBe(isPossible);
      }),
    );
  });

  it('each stage once, on open mornings only, never two on one day', () => {
    fc.assert(
      fc.property(
        aDay,
        fc.integer({ min: -60, max: 90 }),
        fc.array(fc.boolean(), { minLength: 200, maxLength: 200 }),
        (day, ahead, down) => {
          const { said } = live(
            aDuty({ due: addDays(day, ahead) }),
            at(`${day}T10:00`),
            (index) => down[index] === true,
          );
          expect(new Set(said.map(({ stage }) => stage)).size).toBe(said.length);
          expect(new Set(said.map(({ moment }) => moment)).size).toBe(said.length);
          expect(said.every(({ moment }) => isOpen(moment, policy.window, calendar))).toBe(true);
        },
      ),
    );
  });

  it('an outage costs stages, never the duty: what is current is said on the first morning after it', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 60 }), (day, ahead) => {
        const facts = aDuty({ due: calendar.nextWorkingDay(addDays(day, ahead)) });
        const { said } = live(facts, at(`${day}T10:00`), (index) => index < 40);
        const first = said[0];
        expect(first).toBeDefined();
        const line = stageLines(policy, facts, calendar)[0] ?? [];
        const current = line.findLast((stage) => stage.day <= localDateOfEpoch(first?.moment ?? 0));
        expect(first?.stage).toBe(current?.stage);
      }),
    );
  });
});
