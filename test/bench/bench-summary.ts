import type pg from 'pg';
import type { YearFigures } from '#contracts';
import { SetClock } from '#platform';
import { CountStandings } from '#summary';
import { openRooms, seedDuties } from '../morning/a-country.js';
import { Field, withClient } from './a-field.js';
import { seedReports } from './a-year-of-reports.js';
import { annexPapers, roundedFigures } from './annex-papers.js';
import { benchNotice } from './bench-notice.js';
import { measure } from './measure.js';
import { compiledYear } from './programs.js';

const full = {
  tenants: 34,
  agencies: 13_000,
  assignments: 1_000_000,
  due: 200_000,
  rounds: 5,
  annexes: [1_000, 10_000, 100_000],
  fields: 20,
};
const small: typeof full = {
  ...{ tenants: 34, agencies: 1_300, assignments: 50_000, due: 10_000, rounds: 3, annexes: [1_000], fields: 20 },
};
const YEAR = 2026;
/** A week after the window of the annual report has ended. */
const AFTER = new Date('2026-12-21T02:00:00Z');

/** The bare floor: group a tenant's assignments with their last approved report. No day, no extensions, no report that waits or came back. */
const GROUP_BY = `
  select a.plan_id, a.area_code, a.agency_name, count(*) as total, count(*) filter (where r.sent_at < a.due + 1) as on_time,
         count(*) filter (where r.sent_at >= a.due + 1) as late
    from assignment a
    left join (select distinct on (assignment_id) assignment_id, sent_at from completion_report
                where decision = 'approved' and tenant_id = $1 order by assignment_id, decided_at desc) r on r.assignment_id = a.id
   where a.tenant_id = $1
   group by a.plan_id, a.area_code, a.agency_name`;

/**
 * The annual report's figures: of a country as one tenant, and of its provinces as tenants of their own, one after another; and its papers.
 * A line of its own: a country's monthly notice.
 */
export async function benchSummary(quick: boolean): Promise<object[]> {
  const { rounds, tenants, annexes, fields, ...size } = quick ? small : full;
  const field = await Field.open();
  try {
    const asOne = await field.make('one', (url) => countAgainstSql(url, { ...size, tenants: 1 }, rounds));
    const yearWorkbook = roundedFigures(await compiledYear(field.urlOf('one'), YEAR, AFTER));
    const asProvinces = await field.make('many', (url) => countAgainstSql(url, { ...size, tenants }, rounds));
    const notice = await benchNotice(field, { agencies: size.agencies, fields, rounds });
    const papers = await annexPapers(annexes);
    return [{ ...size, rounds, ...asOne, provinces: { tenants, ...asProvinces }, yearWorkbook, papers }, notice];
  } finally {
    await field.close();
  }
}

async function countAgainstSql(databaseUrl: string, size: Parameters<typeof seedDuties>[1], rounds: number) {
  const rooms = await openRooms(databaseUrl, new SetClock(AFTER));
  try {
    return await withClient(databaseUrl, async (client) => {
      await seedDuties(client, size);
      await seedReports(client);
      const tenants = await tenantsOf(client);
      const step = rooms.get(CountStandings);
      const product = async () => {
        let counted = 0;
        for (const tenant of tenants) counted += totalOf(await step.run(tenant, YEAR));
        if (counted !== size.assignments) throw new Error(`${String(counted)} assignments counted`);
      };
      const floor = async () => {
        for (const tenant of tenants) await client.query(GROUP_BY, [tenant]);
      };
      return measure(rounds, product, floor);
    });
  } finally {
    await rooms.close();
  }
}

async function tenantsOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('select id from tenant order by id');
  return rows.map(({ id }) => id);
}

/** Areas and agencies add up to the same. */
function totalOf({ asOf, byAgency }: YearFigures): number {
  const ofAgencies = byAgency.reduce((sum, agency) => sum + agency.asOf.total, 0);
  if (ofAgencies !== asOf.total) throw new Error(`${String(ofAgencies)} of agencies, ${String(asOf.total)} of areas`);
  return asOf.total;
}
