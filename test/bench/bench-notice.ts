import { SetClock } from '#platform';
import { COLUMNS, CompileMonthNotice } from '#tthc';
import { inSql } from '../../libs/tthc/src/figures-sql.js';
import { openRooms, seedDuties } from '../morning/a-country.js';
import { type Field, withClient } from './a-field.js';
import { seedReturns } from './a-month-of-returns.js';
import { measure } from './measure.js';

/** The month before, and the same month of the year before, are what a notice is compared with. */
const [YEAR_AGO, BEFORE, MONTH] = ['2025-03', '2026-02', '2026-03'];
/** After the month's returns have come. */
const AFTER = new Date('2026-04-10T02:00:00Z');

/** The bare floor: the sums that the notice prints, asked of the tables one GROUP BY after another; no names, no rates, no order, no checks. */
const sums = COLUMNS.map((column) => `sum(l.${inSql(column)})`).join(', ');
const grouped = (key: string): string => `
  select ${key}, ${sums} from tthc_return r join tthc_line l on l.return_id = r.id
   where r.tenant_id = $1 and r.month = $2 and r.is_current group by ${key}`;
const FLOOR = [
  [grouped('r.agency_id'), MONTH],
  [grouped('l.field_id'), MONTH],
  [grouped('r.agency_id'), BEFORE],
  [grouped('r.month'), YEAR_AGO],
] as const;

export interface NoticeSize {
  readonly agencies: number;
  readonly fields: number;
  readonly rounds: number;
}

/** A month's notice of a whole country as one tenant, compiled and checked. */
export async function benchNotice(field: Field, { agencies, fields, rounds }: NoticeSize): Promise<object> {
  const measured = await field.make('notice', async (url) => {
    const rooms = await openRooms(url, new SetClock(AFTER));
    try {
      return await withClient(url, async (client) => {
        // Its office is an agency too.
        await seedDuties(client, { tenants: 1, agencies: agencies - 1, assignments: 0, due: 0 });
        await seedReturns(client, { fields, months: [YEAR_AGO, BEFORE, MONTH] });
        const { rows } = await client.query<{ id: string }>('select id from tenant');
        const tenant = rows[0]?.id ?? '';
        const product = async () => {
          const { model, checks } = await rooms.get(CompileMonthNotice).run(tenant, MONTH);
          const stops = checks.filter(({ weight }) => weight === 'stop').length;
          if (model.byAgency.length !== agencies || model.byField.length !== fields || stops > 0)
            throw new Error(
              `${String(model.byAgency.length)} agencies, ${String(model.byField.length)} fields, ${String(stops)} stops`,
            );
        };
        const floor = async () => {
          for (const [sql, month] of FLOOR) await client.query(sql, [tenant, month]);
        };
        return measure(rounds, product, floor);
      });
    } finally {
      await rooms.close();
    }
  });
  return { part: 'notice', agencies, fields, lines: agencies * fields, rounds, ...measured };
}
