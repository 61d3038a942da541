import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '#calendar';
import { newId } from '#platform';
import { CarryGapsView, compileNotice, NoticeFactsView, NO_FIGURES, sumFigures, tthcDatabase } from '#tthc';
import { aDatabase, type TestDatabase } from '../support/a-database.js';
import { aReturn, type LinedReturn, someNoticeFacts } from '../support/a-return.js';
import { someReturns } from '../support/any-returns.js';
import { type StoredReturn, storeReturns } from '../support/stored-returns.js';

const [MONTH, BEFORE, YEAR_AGO] = ['2026-03', '2026-02', '2025-03'];
const NIGHT = '2026-04-01T23:30:00+07:00';
const stored = (month: string, returns: readonly LinedReturn[], change: Partial<StoredReturn> = {}): StoredReturn[] =>
  returns.map((each) => ({ ...each, month, enteredAt: NIGHT, carryReason: '', isCurrent: true, ...change }));

describe('the facts of a notice, added up in the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase(tthcDatabase);
  });
  afterAll(() => database.drop());

  it('give the notice that the returns give line by line, whatever else the tables hold', async () => {
    const view = new NoticeFactsView(database.dataSource);
    await fc.assert(
      fc.asyncProperty(someReturns, someReturns, someReturns, async (now, before, yearAgo) => {
        const [tenantId, stranger] = [newId(), newId()];
        await storeReturns(database.dataSource, tenantId, [
          ...[...stored(MONTH, now), ...stored(BEFORE, before), ...stored(YEAR_AGO, yearAgo)],
          ...stored(MONTH, before, { isCurrent: false }),
        ]);
        await storeReturns(database.dataSource, stranger, stored(MONTH, before));
        const returns = now.map((each) => ({ ...each, submittedOn: localDate('2026-04-01') }));
        const figures = yearAgo.flatMap(({ lines }) => lines.map((line) => line.figures));
        const ruled = compileNotice(
          someNoticeFacts({
            ...{ returns, monthBefore: { month: BEFORE, returns: before.filter(({ lines }) => lines.length > 0) } },
            yearBefore: { month: YEAR_AGO, figures: figures.length === 0 ? null : sumFigures(figures) },
          }),
        );
        const counted = compileNotice({
          ...someNoticeFacts({}),
          ...(await view.ofMonth(tenantId, MONTH)),
          monthBefore: { month: BEFORE, figures: await view.sumsByAgency(tenantId, BEFORE) },
          yearBefore: { month: YEAR_AGO, figures: await view.sumOfMonth(tenantId, YEAR_AGO) },
        });
        expect(counted).toEqual(ruled);
      }),
      { numRuns: 60 },
    );
  });
});

describe('files that were not carried over', () => {
  let database: TestDatabase;
  const tenantId = newId();
  const agency = aReturn({ number: 1, agency: 'Sở A', figures: {} });
  const lines = (fields: Readonly<Record<string, { inProcess?: number; carriedOver?: number }>>) => ({
    ...agency,
    lines: Object.entries(fields).map(([fieldCode, figures]) => ({
      ...{ fieldCode, fieldName: `Lĩnh vực ${fieldCode}`, figures: { ...NO_FIGURES, ...figures } },
    })),
  });

  beforeAll(async () => {
    database = await aDatabase(tthcDatabase);
    await storeReturns(database.dataSource, tenantId, [
      // January was corrected after February had been handed in; a field was swapped with another, one came new, one is right.
      ...stored('2026-01', [lines({ A: { inProcess: 3 }, B: { inProcess: 5 }, C: { inProcess: 2 } })], {
        enteredAt: '2026-03-10T09:00:00+07:00',
      }),
      ...stored(
        '2026-02',
        [lines({ A: { carriedOver: 5 }, B: { carriedOver: 3 }, C: { carriedOver: 2, inProcess: 4 } })],
        {
          enteredAt: '2026-03-02T09:00:00+07:00',
        },
      ),
      // March was silent; April left out what February left open, and was corrected after May, which has its reason.
      ...stored('2026-04', [lines({ A: { inProcess: 1 } })], { enteredAt: '2026-06-08T09:00:00+07:00' }),
      ...stored('2026-05', [lines({ A: { carriedOver: 9 } })], {
        ...{ enteredAt: '2026-06-02T09:00:00+07:00', carryReason: 'Sáp nhập' },
      }),
    ]);
  });
  afterAll(() => database.drop());

  it('are found field by field where the month before came later, and nowhere else', async () => {
    const gaps = await new CarryGapsView(database.dataSource).ofTenant(tenantId);
    expect(gaps.map(({ month, before, field, left, carried }) => [month, before, field, left, carried])).toEqual([
      ['2026-02', '2026-01', 'Lĩnh vực A', 3, 5],
      ['2026-02', '2026-01', 'Lĩnh vực B', 5, 3],
    ]);
  });

  it('are those of one month, one agency, one tenant', async () => {
    const view = new CarryGapsView(database.dataSource);
    expect(await view.ofMonth(tenantId, '2026-02')).toHaveLength(2);
    expect(await view.ofMonth(tenantId, '2026-04')).toEqual([]);
    expect(await view.ofAgency(tenantId, agency.agencyId)).toHaveLength(2);
    expect(await view.ofAgency(tenantId, newId())).toEqual([]);
    expect(await view.ofTenant(newId())).toEqual([]);
  });
});
