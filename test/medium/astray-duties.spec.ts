import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RecoverReminders } from '#reminder';
import { aMailServer, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';
import { aSmallDirectory, aSmallPlan } from '../support/a-small-plan.js';

const plan = aSmallPlan([
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
  '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Tư pháp\tSở Nội vụ\tQuý II/2026',
  '2\tLập dự toán năm sau\tTờ trình\tSở Tài chính\tSở Nội vụ\tQuý III/2026',
]);
const directory = aSmallDirectory('Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính');

let server: MailServer;
let year: PublishedYear;

beforeAll(async () => {
  server = await aMailServer();
  year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, plan, directory);
  await year.drain();
});
afterAll(async () => {
  await year.close();
  await server.stop();
});

const sql = (statement: string) => year.database.dataSource.query<unknown[]>(statement);
const recovered = () => year.rooms.get(RecoverReminders).run();
const budget = `(select id from assignment where title like 'Lập dự toán%')`;
const support = `(select id from contribution where assignment_id = ${budget})`;

/** What a lost order leaves behind, written as it would lie there. */
describe('the recovery', () => {
  it('finds nothing where everything is planned', async () => {
    expect(await recovered()).toBe(0);
  });

  it.each([
    ['no column at all', `delete from reminder_schedule where assignment_id = ${budget}`],
    ['a column of an earlier day', `update reminder_schedule set due_version = 0 where assignment_id = ${budget}`],
    [
      'no column of the agency that owes',
      `delete from reminder_schedule where assignment_id = ${budget} and recipient_agency_id = (select agency_id from assignment where id = ${budget}) and audience = 'agency'`,
    ],
    ['supporting agencies that were never asked', `delete from contribution_call where assignment_id = ${budget}`],
    ['a supporting agency without a column', `delete from reminder_schedule where assignment_id = ${support}`],
    ['an earlier day of the support', `update reminder_schedule set due_version = 0 where assignment_id = ${support}`],
  ])('finds %s, once', async (_, loss) => {
    await sql(loss);
    expect(await recovered()).toBe(1);
    expect(await recovered()).toBe(0);
  });

  it('finds a report of which its approver was not told', async () => {
    await sql(
      `update assignment set state = 'reported', report_version = 1, reported_at = '2026-01-05T02:00:00Z' where id = ${budget}`,
    );
    expect(await recovered()).toBe(1);
    expect(await recovered()).toBe(0);
    const approver = `(select approver_agency_id from assignment where id = ${budget})`;
    await sql(`delete from reminder_schedule where assignment_id = ${budget} and recipient_agency_id = ${approver}`);
    expect(await recovered()).toBe(1);
  });

  it('leaves alone what is closed', async () => {
    await sql(`update assignment set state = 'cancelled' where id = ${budget}`);
    await sql(`delete from reminder_schedule where assignment_id = ${budget}`);
    expect(await recovered()).toBe(0);
  });
});
