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
import { isOpen, morningOf, nextMorning, sayMinute } from '#directory';
import { dueReminders, nextReminders, type ReminderRules, stageKey } from './next-reminder.js';
import { defaultPolicy as policy, defaultWindow as window } from './reminder-policy.js';
import { type DutyFacts, stageLines } from './reminder-stage.js';

const rules: ReminderRules = { policy, window, calendar };
const lead = { agencyId: 'lead', audience: 'agency' } as const;
const at = (moment: string) => instantAt(localDate(moment.slice(0, 10)), moment.slice(11, 16)).getTime();
const local = (moment: number) => {
  const day = localDateOfEpoch(moment);
  return `${day}T${sayMinute((moment - epochOfLocalDate(day)) / 60_000)}`;
};
const aDuty = (given: Partial<DutyFacts> = {}): DutyFacts => ({
  standing: 'open',
  due: localDate('2023-03-31'),
  dueVersion: 1,
  length: 'quarter',
  agencyId: 'lead',
  approverAgencyId: 'approver',
  standingAgencyId: 'standing',
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
/** The next thing to be said to the agency that owes. */
const toLead = (facts: DutyFacts, settled: ReadonlySet<string>, now: string) => {
  const next = nextReminders(rules, facts, settled, at(now)).find(
    ({ stage }) => stage.agencyId === 'lead' && stage.audience === 'agency',
  );
  return next ? `${local(next.at)} ${next.stage.stage}` : null;
};

describe('nextReminders', () => {
  it.each([
    ['months ahead', [], '2023-01-03T08:00', '2023-03-10T07:30 before-15'],
    ['an hour before the morning', ['before-15'], '2023-03-22T06:30', '2023-03-22T07:30 before-7'],
    ['one sent', ['before-15', 'before-7'], '2023-03-22T07:30', '2023-03-28T07:30 before-3'],
    ['published late: the nearest stage on the next morning', [], '2023-03-27T09:00', '2023-03-28T07:30 before-3'],
    ['published between two stages', [], '2023-03-28T09:00', '2023-03-29T07:30 before-3'],
    ['published on the eve', [], '2023-03-30T09:00', '2023-03-31T07:30 due'],
    ['published early on the eve', [], '2023-03-30T07:00', '2023-03-30T07:30 before-1'],
    ['due day past at publication', [], '2023-04-11T09:00', '2023-04-12T07:30 after-7'],
    ['long past at publication', [], '2023-12-01T09:00', '2023-12-04T07:30 after-47'],
    ['the day itself said', ['before-1', 'due'], '2023-03-31T08:00', '2023-04-03T07:30 after-1'],
  ])('%s', (_, settled, now, expected) => {
    const facts = aDuty();
    expect(toLead(facts, settledOf(facts, ...settled), now)).toBe(expected);
  });

  it('has nothing to say once all is said, or nothing is owed', () => {
    const facts = aDuty();
    const all = new Set(stageLines(policy, facts, calendar).flat().map(stageKey));
    const count = (given: DutyFacts, settled: ReadonlySet<string>) =>
      nextReminders(rules, given, settled, at('2023-04-20T08:00')).length;
    expect(count(facts, all)).toBe(0);
    expect(count(aDuty({ standing: 'closed' }), new Set())).toBe(0);
    expect(count(aDuty({ due: null }), new Set())).toBe(0);
  });

  it('speaks to each recipient in its own time', () => {
    const next = nextReminders(rules, aDuty(), new Set(), at('2023-01-03T08:00'));
    expect(
      next.map(({ at: moment, stage }) => `${stage.agencyId} ${stage.audience} ${local(moment)} ${stage.stage}`),
    ).toEqual([
      'lead agency 2023-03-10T07:30 before-15',
      'lead head 2023-04-03T07:30 head-1',
      'approver agency 2023-04-07T07:30 coordinator-5',
    ]);
  });

  it('starts again with a moved date', () => {
    const settled = settledOf(aDuty(), 'before-15', 'before-7', 'before-3');
    const moved = aDuty({ due: localDate('2023-04-14'), dueVersion: 2 });
    expect(toLead(moved, settled, '2023-03-23T10:00')).toBe('2023-03-24T07:30 before-15');
  });

  it('takes the earlier of a return and the due day', () => {
    const returned = {
      standing: 'returned',
      returnedAt: at('2023-03-21T10:00'),
      reportedAt: at('2023-03-20T10:00'),
    } as const;
    expect(toLead(aDuty(returned), new Set(), '2023-03-21T10:00')).toBe('2023-03-22T07:30 returned');
  });
});

describe('dueReminders', () => {
  it('after an outage of three weeks: one reminder, at the current stage, the others passed over', () => {
    const due = dueReminders(rules, aDuty(), new Set(), at('2023-04-11T09:00'), lead);
    expect(due.send.map(({ stage }) => stage)).toEqual(['after-7']);
    expect(due.passed.map(({ stage }) => stage.stage)).toEqual([
      'before-15',
      'before-7',
      'before-3',
      'before-1',
      'due',
      'after-1',
      'after-3',
    ]);
  });

  it('is silent before the hour of the morning', () => {
    expect(dueReminders(rules, aDuty(), new Set(), at('2023-03-10T07:29'), lead).send).toEqual([]);
    expect(dueReminders(rules, aDuty(), new Set(), at('2023-03-10T07:30'), lead).send).toHaveLength(1);
  });
});

/** A whole life of a duty, with outages: the sweep runs every morning that the machine is up. */
function live(facts: DutyFacts, publishedAt: number, isDown: (day: number) => boolean) {
  const settled = new Set<string>();
  const said: { moment: number; stage: string }[] = [];
  const coming = (after: number) =>
    nextReminders(rules, facts, settled, after).find(
      ({ stage }) => stage.agencyId === 'lead' && stage.audience === 'agency',
    );
  let next = coming(publishedAt);
  let now = publishedAt;
  for (let day = 0; day < 200; day += 1) {
    now = nextMorning(now, window, calendar);
    if (isDown(day) || !next || next.at > now) continue;
    const { send, passed } = dueReminders(rules, facts, settled, now, lead);
    for (const stage of send) said.push({ moment: now, stage: stage.stage });
    for (const stage of [...send, ...passed.map((each) => each.stage)]) settled.add(stageKey(stage));
    next = coming(now);
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
        const isPossible = nextMorning(publishedAt, window, calendar) < morningOf(due, window);
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
          expect(said.every(({ moment }) => isOpen(moment, window, calendar))).toBe(true);
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
