import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SaveMailSetting } from '#directory';
import { aMailServer, headerOf, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';
import { aSmallDirectory, aSmallPlan } from '../support/a-small-plan.js';

const plan = aSmallPlan([
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
  '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Tư pháp\tSở Nội vụ\tQuý II/2026',
]);

const directory = aSmallDirectory('Sở Nội vụ', 'Sở Tư pháp');

let server: MailServer;
let year: PublishedYear;

beforeEach(async () => {
  server = await aMailServer();
  year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, plan, directory);
  await year.drain();
  server.received.length = 0;
});
afterEach(async () => {
  await year.close();
  await server.stop();
});

const quietLetters = () =>
  year.database.dataSource.query<{ key: string; recipient_name: string }[]>(
    `select recipient_name, status from letter where kind = 'nothing-due' order by key`,
  );

async function at(moment: string, ...orders: ('sweep-due-reminders' | 'say-nothing-due')[]): Promise<void> {
  year.clock.set(new Date(`${moment}:00+07:00`));
  for (const order of orders) await year.order(order);
}

describe('a working morning without a reminder', () => {
  it('says so to the standing agency, once', async () => {
    await at('2026-03-03T07:31', 'sweep-due-reminders', 'say-nothing-due');
    expect(await quietLetters()).toEqual([]);
    await at('2026-03-03T07:46', 'sweep-due-reminders', 'say-nothing-due', 'say-nothing-due');
    await at('2026-03-03T08:01', 'sweep-due-reminders', 'say-nothing-due');
    expect(await quietLetters()).toEqual([{ recipient_name: 'Sở Nội vụ', status: 'sent' }]);
    expect(server.received).toHaveLength(1);
    expect(headerOf(server.received[0] ?? '', 'To')).toContain('noivu@');
    await at('2026-03-04T07:46', 'sweep-due-reminders', 'say-nothing-due');
    expect(await quietLetters()).toHaveLength(2);
  });

  it('is not claimed where no sweep has looked since the window opened', async () => {
    await at('2026-03-03T07:29', 'sweep-due-reminders');
    await at('2026-03-03T07:50', 'say-nothing-due');
    expect(await quietLetters()).toEqual([]);
  });

  it('is the morning of the tenant, by its own hours', async () => {
    const { tenantId } = year;
    const window = { opens: 9 * 60, closes: 16 * 60 };
    await year.rooms.get(SaveMailSetting).run({ tenantId, actorId: null, window });
    await at('2026-03-03T07:50', 'sweep-due-reminders', 'say-nothing-due');
    await at('2026-03-03T09:10', 'sweep-due-reminders', 'say-nothing-due');
    expect(await quietLetters()).toEqual([]);
    await at('2026-03-03T09:15', 'say-nothing-due');
    expect(await quietLetters()).toHaveLength(1);
  });

  it('is no morning of a day off, of an afternoon, or of a plan that has run out', async () => {
    await at('2026-03-07T08:00', 'sweep-due-reminders', 'say-nothing-due');
    await at('2026-03-03T14:00', 'sweep-due-reminders', 'say-nothing-due');
    await at('2027-03-02T08:00', 'say-nothing-due');
    expect(await quietLetters()).toEqual([]);
  });

  it('is not quiet when somebody was reminded, or still waits to be', async () => {
    // 30/6/2026 is the due day: seven working days before it speaks.
    await at('2026-06-19T07:29', 'sweep-due-reminders');
    await year.database.dataSource.query(`update heartbeat set at = '2026-06-19T07:31:00+07:00' where name = 'sweep'`);
    await at('2026-06-19T07:46', 'say-nothing-due');
    expect(await quietLetters()).toEqual([]);
    await at('2026-06-19T07:47', 'sweep-due-reminders', 'say-nothing-due');
    expect(await quietLetters()).toEqual([]);
    expect(server.received.length).toBeGreaterThan(0);
  });
});
