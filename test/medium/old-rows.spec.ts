import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aMailServer, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';
import { aSmallDirectory, aSmallPlan } from '../support/a-small-plan.js';

const plan = aSmallPlan([
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
  '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Tư pháp\tSở Nội vụ\tQuý I/2026',
]);
const directory = aSmallDirectory('Sở Nội vụ', 'Sở Tư pháp');

let server: MailServer;
let year: PublishedYear;

beforeEach(async () => {
  server = await aMailServer();
  year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, plan, directory);
  await year.drain();
  await seed();
});
afterEach(async () => {
  await year.close();
  await server.stop();
});

const nil = '00000000-0000-0000-0000-000000000000';

/** As of 29/6/2028: one row on each side of 730 and of 400 days, and unfinished ones that are as old. */
async function seed(): Promise<void> {
  const { tenantId } = year;
  await year.database.dataSource.query(
    `insert into channel_notice (id, tenant_id, subscription_id, channel, target, letter_id, content, status, attempts, created_at)
       select gen_random_uuid(), '${tenantId}', gen_random_uuid(), 'sms', '84900000000', null, '{}', status, 1, at::timestamptz
         from (values ('sent', '2026-06-30T00:00:00+07:00'), ('failed', '2026-06-29T23:59:00+07:00'), ('unknown', '2026-01-01'),
           ('queued', '2026-01-01')) as given (status, at);
     insert into incident (id, tenant_id, kind, since, opened_at, closed_at)
       select gen_random_uuid(), '${nil}', 'sweep-missed', at::timestamptz, at::timestamptz, closed::timestamptz
         from (values ('2026-06-28', '2026-06-29'), ('2026-06-28', '2026-07-01'), ('2026-06-27', null)) as given (at, closed);
     delete from digest_order;
     insert into digest_order (tenant_id, day, agency_id, audience, state, failures, ordered_at)
       select '${tenantId}', day::date, gen_random_uuid(), 'agency', 'written', 0, day::timestamptz
         from (values ('2027-05-25'), ('2027-05-26')) as given (day);
     insert into morning_check (tenant_id, day, expected_at, expected)
       select '${tenantId}', day::date, day::timestamptz, '[]' from (values ('2027-05-25'), ('2027-05-26')) as given (day)`,
  );
}

const TABLES = ['channel_notice', 'incident', 'digest_order', 'morning_check'] as const;
const KEPT = ['letter', 'reminder_ledger', 'audit_entry'] as const;
const counts = async (tables: readonly string[]) => {
  const found: number[] = [];
  for (const table of tables) {
    const [row] = await year.database.dataSource.query<{ n: number }[]>(`select count(*)::int as n from ${table}`);
    found.push(row?.n ?? 0);
  }
  return found;
};
const forgetAt = async (moment: string): Promise<void> => {
  year.clock.set(new Date(`${moment}:00+07:00`));
  await year.order('forget-old-rows');
};

describe('old rows', () => {
  it('are forgotten after their days, unless they are unfinished; what proves anything stays', async () => {
    const proof = await counts(KEPT);
    expect(proof.every((count) => count > 0)).toBe(true);
    await forgetAt('2028-06-29T02:00');
    await forgetAt('2028-06-29T12:00');
    expect(await counts(TABLES)).toEqual([2, 2, 1, 1]);
    expect(await counts(KEPT)).toEqual(proof);
  });

  it('are left alone in the hours of the morning’s letters', async () => {
    const before = await counts(TABLES);
    for (const time of ['06:00', '08:00', '11:59']) await forgetAt(`2028-06-29T${time}`);
    expect(await counts(TABLES)).toEqual(before);
  });
});
