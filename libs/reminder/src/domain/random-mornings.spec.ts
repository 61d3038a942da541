import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type CalendarYear,
  instantAt,
  type LocalDate,
  localDate,
  lengthOfSpan,
  type SpecialDay,
  workingCalendar,
} from '#calendar';
import { type ModelDuty, modelDigests, type ModelEvent, plusDays } from '../../../../test/support/a-reminder-model.js';
import { dueReminders, type ReminderRules, stageKey } from './next-reminder.js';
import { defaultPolicy as policy, defaultWindow as window } from './reminder-policy.js';
import type { DutyFacts } from './reminder-stage.js';

const GIVEN = '2026-01-05';
const TO = '2026-12-31';
const agencies = ['a', 'b', 'c', 'home'] as const;

const aDay = fc.integer({ min: 3, max: 340 }).map((days) => plusDays(GIVEN, days));
const aDuty = fc.record({
  agency: fc.constantFrom(...agencies),
  approver: fc.constantFrom('b', 'home'),
  due: aDay,
  length: fc.constantFrom('year', 'half-year', 'quarter', 'month', 'week', null),
});
const anEvent = fc.record({
  day: aDay,
  do: fc.constantFrom('report', 'report', 'return', 'approve', 'extend'),
  task: fc.integer({ min: 1, max: 8 }),
  ahead: fc.integer({ min: 4, max: 90 }),
});
const aYear = fc.record({
  duties: fc.array(aDuty, { minLength: 1, maxLength: 8 }),
  events: fc.array(anEvent, { maxLength: 20 }),
  outages: fc.array(fc.record({ from: aDay, days: fc.integer({ min: 1, max: 30 }) }), { maxLength: 3 }),
  daysOff: fc.array(aDay, { maxLength: 25 }),
  saturdays: fc.array(fc.integer({ min: 0, max: 51 }), { maxLength: 4 }),
});

/** Random plans, calendars, outages and deeds: the rules of the product against a clerk with a calendar on the wall. */
it('says each morning what a simple model says', () => {
  fc.assert(
    fc.property(aYear, (drawn) => {
      const calendar = aCalendar(drawn.daysOff, drawn.saturdays);
      const isWorking = (day: string) => calendar.isWorkingDay(localDate(day));
      const isDown = (day: string) => drawn.outages.some(({ from, days }) => day >= from && day < plusDays(from, days));
      const duties = drawn.duties.map((duty, at): ModelDuty => ({ ...duty, task: at + 1, standing: 'home' }));
      const events = drawn.events
        .map(({ ahead, ...event }): ModelEvent => ({ ...event, to: plusDays(event.day, ahead) }))
        .sort((one, other) => one.day.localeCompare(other.day));
      const year = { given: GIVEN, to: TO, duties, events, isWorking, isDown };
      expect(lived({ policy, window, calendar }, year)).toEqual(modelDigests(year));
    }),
    { numRuns: 40 },
  );
});

function aCalendar(daysOff: readonly string[], saturdays: readonly number[]) {
  const special = { name: 'rút ngẫu nhiên', basis: 'rút ngẫu nhiên', status: 'official' } as const;
  const off = new Map(
    daysOff.map((day): [string, SpecialDay] => [day, { ...special, date: localDate(day), kind: 'holiday' }]),
  );
  for (const week of saturdays) {
    const day = plusDays('2026-01-03', 7 * week);
    off.set(day, { ...special, date: localDate(day), kind: 'swapped-work' });
  }
  const year: CalendarYear = { year: 2026, version: '1', status: 'official', days: [...off.values()] };
  return workingCalendar([year]);
}

type Year = Parameters<typeof modelDigests>[0];
type Living = {
  facts: DutyFacts;
  task: number;
  length: ModelDuty['length'];
  settled: Set<string>;
  done: string | null;
  told: boolean;
};

/** The year as the sweep lives it: the ledger decides, morning by morning. */
function lived(rules: ReminderRules, year: Year): string[] {
  const duties = year.duties.map((duty) => begin(duty, year.given));
  const lines: string[] = [];
  for (let day = plusDays(year.given, 1); day <= year.to; day = plusDays(day, 1)) {
    if (year.isWorking(day) && !year.isDown(day)) lines.push(...digestsOf(rules, duties, localDate(day)));
    for (const event of year.events) if (event.day === day) act(rules, year, duties, event);
  }
  return lines;
}

function begin({ agency, approver, standing, due, length, task }: ModelDuty, given: string): Living {
  const facts: DutyFacts = {
    ...{
      standing: 'open',
      due: localDate(due),
      dueVersion: 1,
      length: length ?? lengthOfSpan(localDate(given), localDate(due)),
    },
    ...{ agencyId: agency, approverAgencyId: approver, standingAgencyId: standing, reportedAt: null, returnedAt: null },
  };
  return { facts, task, length, settled: new Set(), done: null, told: false };
}

function digestsOf(rules: ReminderRules, duties: readonly Living[], day: LocalDate): string[] {
  const now = instantAt(day, '07:30').getTime();
  return agencies
    .flatMap((agencyId) => {
      const items = duties.flatMap(({ facts, task, settled }) => {
        const { send, passed } = dueReminders(rules, facts, settled, now, { agencyId, audience: 'agency' });
        for (const stage of [...send, ...passed.map((each) => each.stage)]) settled.add(stageKey(stage));
        return send.map(({ stage }) => `${String(task)} ${stage}`);
      });
      if (items.length === 0) return [];
      for (const duty of duties) {
        const news =
          duty.facts.agencyId === agencyId && duty.done !== null && duty.done >= plusDays(day, -14) && !duty.told;
        if (news) items.push(`${String(duty.task)} decided`);
        if (news) duty.told = true;
      }
      return [`${day} ${agencyId}: ${items.sort().join(', ')}`];
    })
    .sort();
}

function act(
  { calendar }: ReminderRules,
  { given }: Year,
  duties: readonly Living[],
  { do: deed, task, day, to }: ModelEvent,
): void {
  const duty = duties.find((each) => each.task === task);
  if (duty === undefined) return;
  const { facts } = duty;
  const at = instantAt(localDate(day), '10:00').getTime();
  const change = (given: Partial<DutyFacts>) => (duty.facts = { ...facts, ...given });
  if (deed === 'report' && (facts.standing === 'open' || facts.standing === 'returned'))
    change({ standing: 'reported', reportedAt: at });
  if (deed === 'return' && facts.standing === 'reported') change({ standing: 'returned', returnedAt: at });
  if (deed === 'approve' && facts.standing === 'reported') {
    change({ standing: 'closed' });
    duty.done = day;
  }
  const asked = deed === 'extend' && facts.standing === 'open' && to !== undefined && facts.due !== null;
  if (!asked || to <= (facts.due ?? '') || (facts.due ?? '') < day) return;
  const due = calendar.nextWorkingDay(localDate(to));
  change({ due, dueVersion: facts.dueVersion + 1, length: duty.length ?? lengthOfSpan(localDate(given), due) });
}
