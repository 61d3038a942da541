import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  assignmentDatabase,
  type PickedStandings,
  STANDINGS,
  StandingCountsView,
  StandingPickView,
  type StandingRow,
  StandingRowsView,
  SummaryFactsView,
} from '#assignment';
import { addDays, localDate } from '#calendar';
import type { Tally } from '#contracts';
import { newId } from '#platform';
import { compileSummary } from '#summary';
import { aDatabase, type TestDatabase } from '../support/a-database.js';
import { type StoredFact, storeFacts } from '../support/stored-facts.js';

/** Few days, so that what happens on the counted day itself, or twice on one day, is met often. */
const aDay = fc.integer({ min: 0, max: 12 }).map((days): string => addDays(localDate('2023-03-01'), days));
const maybe = fc.option(aDay, { freq: 2 });
const aReport = fc
  .record({ sentOn: aDay, after: fc.nat(5), decision: fc.constantFrom('approved', 'approved', 'returned', null) })
  .map(({ sentOn, after, decision }) => ({
    ...{ sentOn, decision },
    decidedOn: decision && addDays(localDate(sentOn), after),
  }));
const aFact: fc.Arbitrary<StoredFact> = fc.record({
  agency: fc.constantFrom('Sở A', 'Sở B', 'Sở C'),
  area: fc.constantFrom('I', 'II', 'IV', null),
  publishedOn: fc.oneof(fc.constant('2023-01-03'), aDay),
  dueOriginal: maybe,
  triggeredOn: maybe,
  cancelledOn: maybe,
  moment: fc.constantFrom('00:00:00', '06:59:59.999', '07:00:00', '23:59:59.999'),
  moves: fc.array(fc.record({ by: fc.constantFrom('extension', 'amendment', 'calendar'), on: aDay, due: maybe }), {
    maxLength: 3,
  }),
  reports: fc.array(aReport, { maxLength: 3 }),
});

let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase(assignmentDatabase);
});
afterAll(() => database.drop());

describe('standings counted in the database', () => {
  it('are those of the rule, fact by fact, whatever happened before and after the day', async () => {
    const counts = new StandingCountsView(database.dataSource);
    const rowsView = new StandingRowsView(database.dataSource);
    const facts = new SummaryFactsView(database.dataSource);
    await fc.assert(
      fc.asyncProperty(fc.array(aFact, { maxLength: 40 }), aDay, fc.boolean(), async (stored, on, dayEnded) => {
        const [tenantId, planId, day] = [newId(), newId(), localDate(on)];
        await storeFacts(database.dataSource, stored, { tenantId, planId });
        const window = { code: 'Y' as const, from: day, to: day, ...(!dayEnded && { today: day }) };
        const order = { areas: [], agencies: [] };
        const ruled = compileSummary(await facts.ofPlan(tenantId, planId), window, order);
        const counted = await counts.count({ tenantId, planIds: [planId, newId()], day, dayEnded });
        expect(counted.agencies.toSorted((a, b) => (a.agency < b.agency ? -1 : 1))).toEqual(
          ruled.byAgency.map(({ agency, asOf, asOfOriginal }) => ({ agency, asOf, asOfOriginal })),
        );
        const rows = await all(rowsView.read({ tenantId, planIds: [planId, newId()], day, dayEnded }));
        expect(talliesOf(rows)).toEqual(
          Object.fromEntries(ruled.byAgency.map(({ agency, asOf }) => [agency, nonZero(asOf)])),
        );
        const byCode = counted.areas.toSorted((a, b) => (a.area < b.area ? -1 : 1));
        expect(byCode).toEqual(
          ruled.byArea.map(({ area, areaName, asOf, asOfOriginal }) => ({
            ...{ planId, area, areaName },
            ...{ asOf, asOfOriginal },
          })),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('are of one tenant and of the plans asked for', async () => {
    const counts = new StandingCountsView(database.dataSource);
    const [tenantId, planId] = [newId(), newId()];
    const fact = {
      agency: 'Sở A',
      area: 'I',
      publishedOn: '2023-01-03',
      dueOriginal: '2023-03-31',
      moment: '09:00:00',
    };
    const stored = { ...fact, triggeredOn: null, cancelledOn: null, moves: [], reports: [] };
    await storeFacts(database.dataSource, [stored], { tenantId, planId });
    const day = { day: localDate('2023-03-31'), dayEnded: true };
    expect((await counts.count({ tenantId, planIds: [planId], ...day })).agencies).toHaveLength(1);
    expect((await counts.count({ tenantId: newId(), planIds: [planId], ...day })).agencies).toEqual([]);
    expect((await counts.count({ tenantId, planIds: [newId()], ...day })).areas).toEqual([]);
    expect((await counts.count({ tenantId, planIds: [], ...day })).areas).toEqual([]);
  });
});

describe('what a figure counts', () => {
  it('is picked as it was counted, of any area and agency, against either day', async () => {
    const { dataSource } = database;
    const [counts, picks] = [new StandingCountsView(dataSource), new StandingPickView(dataSource)];
    await fc.assert(
      fc.asyncProperty(fc.array(aFact, { maxLength: 30 }), aDay, fc.boolean(), async (stored, on, dayEnded) => {
        const [tenantId, planId] = [newId(), newId()];
        await storeFacts(dataSource, stored, { tenantId, planId });
        const of = { tenantId, planIds: [planId, newId()], day: localDate(on), dayEnded };
        const { areas, agencies } = await counts.count(of);
        const check = async (tally: Tally, part: PickedStandings['part']) => {
          for (const standing of STANDINGS) {
            const paging = { page: 1, pageSize: 100 };
            const { total, ids } = await picks.pick({ ...of, standings: [standing], part, paging });
            expect([part, standing, total, new Set(ids).size]).toEqual([
              part,
              standing,
              tally[standing],
              tally[standing],
            ]);
          }
        };
        for (const { area, asOf, asOfOriginal } of areas.slice(0, 1)) {
          await check(asOf, { days: 'extended', area });
          await check(asOfOriginal, { days: 'original', area });
        }
        for (const { agency, asOf } of agencies.slice(0, 1)) await check(asOf, { days: 'extended', agency });
      }),
      { numRuns: 60 },
    );
  });
});

describe('the assignments one by one', () => {
  it('come page after page in the order of plans and documents, and give their connection back half-way', async () => {
    const [tenantId, ...planIds] = [newId(), newId(), newId()];
    const fact = {
      agency: 'Sở A',
      area: 'I',
      publishedOn: '2023-01-03',
      dueOriginal: '2023-03-31',
      moment: '09:00:00',
    };
    const stored = { ...fact, triggeredOn: null, cancelledOn: null, moves: [], reports: [] };
    const many = Array.from({ length: 2_500 }, () => stored);
    for (const planId of planIds) await storeFacts(database.dataSource, many, { tenantId, planId });
    const rows = new StandingRowsView(database.dataSource);
    const asked = { tenantId, day: localDate('2023-03-31'), dayEnded: true };
    const read = await all(rows.read({ ...asked, planIds: planIds.toReversed() }));
    expect(read.map(({ planId }) => planId)).toEqual(planIds.toReversed().flatMap((planId) => many.map(() => planId)));
    // More readers than the pool has connections.
    for (let reader = 0; reader < 20; reader += 1) {
      for await (const row of rows.read({ ...asked, planIds })) {
        expect(row).toMatchObject({ agency: 'Sở A', standing: 'overdue', due: '2023-03-31', reportedOn: null });
        break;
      }
    }
    expect(await all(rows.read({ ...asked, planIds, tenantId: newId() }))).toEqual([]);
  });
});

async function all(rows: AsyncIterable<StandingRow>): Promise<StandingRow[]> {
  const read: StandingRow[] = [];
  for await (const row of rows) read.push(row);
  return read;
}

function talliesOf(rows: readonly StandingRow[]): Record<string, Record<string, number>> {
  const tallies: Record<string, Record<string, number>> = {};
  for (const { agency, standing } of rows) {
    const tally = (tallies[agency] ??= { total: 0 });
    tally[standing] = (tally[standing] ?? 0) + 1;
    tally.total = (tally.total ?? 0) + 1;
  }
  return tallies;
}

const nonZero = (tally: object): object => Object.fromEntries(Object.entries(tally).filter(([, count]) => count !== 0));
