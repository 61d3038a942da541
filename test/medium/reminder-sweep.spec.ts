import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExpandPlan } from '#assignment';
import { LetterView, RequeueLetters } from '#mail';
import { DrainOutbox } from '#rooms';
import { ReminderView, SweepDueReminders } from '#reminder';
import { aMailServer, headerOf, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';
import { aSmallPlan } from '../support/a-small-plan.js';

const plan = aSmallPlan([
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
  '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Tư pháp\tSở Nội vụ\tQuý I/2026',
  '2\tLập dự toán năm sau\tTờ trình\tSở Tài chính\tSở Nội vụ\tQuý I/2026',
  '3\tKiểm tra kho lưu trữ\tKết luận\tSở Y tế\tSở Nội vụ\tQuý I/2026',
]);

const directory = [
  'name,kind,level,groups,aliases,email',
  'Sở Nội vụ,department,province,,,noivu@binhson.example',
  'Sở Tư pháp,department,province,,,tuphap@binhson.example',
  'Sở Tài chính,department,province,,,taichinh@binhson.example',
  'Sở Y tế,department,province,,,',
].join('\n');

/** Tuesday 10/3/2026, 07:30: fifteen working days before the due day. */
const FIRST_MORNING = '2026-03-10T00:30:00Z';

let server: MailServer;
let year: PublishedYear;

beforeEach(async () => {
  server = await aMailServer();
  year = await aPublishedYear('2026-01-05T01:00:00Z', server.url, plan, directory);
});

afterEach(async () => {
  await year.close();
  await server.stop();
});

const received = (address: string) => server.received.filter((raw) => headerOf(raw, 'To')?.includes(address));
const ledger = (agency: string) =>
  year.database.dataSource.query<{ stage: string; outcome: string; reason: string }[]>(
    `select l.stage, l.outcome, l.reason from reminder_ledger l join agency a on a.id = l.recipient_agency_id
      where a.name = $1 and l.stage <> 'assigned' order by l.at, l.stage`,
    [agency],
  );

/** What the minute's ticks do at a moment. */
async function minuteAt(moment: string): Promise<void> {
  year.clock.set(new Date(moment));
  await year.rooms.get(RequeueLetters).run();
  await year.drain();
  await year.order('sweep-due-reminders');
}

describe('the sweep', () => {
  it('sends one digest to each, however many sweeps run and however often', async () => {
    await year.drain();
    const other = await year.another();
    year.clock.set(new Date(FIRST_MORNING));
    await Promise.all([year.rooms.get(SweepDueReminders).run(), other.get(SweepDueReminders).run()]);
    await Promise.all([year.drain(), other.get(DrainOutbox).run()]);
    await minuteAt('2026-03-10T00:31:00Z');
    await minuteAt('2026-03-10T08:00:00Z');
    expect(received('tuphap@')).toHaveLength(2);
    expect(received('taichinh@')).toHaveLength(2);
    expect(await ledger('Sở Tư pháp')).toEqual([
      { stage: 'before-15', outcome: 'sent', reason: expect.stringMatching(/\p{L}/u) as string },
    ]);
  });

  it('says nothing on a day off, and speaks on the next working morning', async () => {
    await year.drain();
    await minuteAt('2026-03-28T00:30:00Z');
    await minuteAt('2026-03-29T05:00:00Z');
    expect(received('tuphap@')).toHaveLength(1);
    await minuteAt('2026-03-30T00:30:00Z');
    expect(received('tuphap@')).toHaveLength(2);
  });

  it('loses nothing while the mail server is down, and sends one digest when it is back', async () => {
    await year.drain();
    server.mood = 'greylists';
    for (const morning of ['2026-03-10', '2026-03-20', '2026-03-26', '2026-03-30', '2026-03-31'])
      await minuteAt(`${morning}T00:30:00Z`);
    expect(received('tuphap@')).toHaveLength(1);
    server.mood = 'takes';
    await minuteAt('2026-04-01T00:30:00Z');
    await minuteAt('2026-04-01T02:30:00Z');
    const digests = received('tuphap@').slice(1);
    expect(digests).toHaveLength(1);
    const outcomes = (await ledger('Sở Tư pháp')).map(({ stage, outcome }) => `${stage} ${outcome}`);
    expect(outcomes.filter((line) => line.endsWith(' sent'))).toHaveLength(1);
    expect(outcomes.length).toBeGreaterThanOrEqual(4);
  });

  it('shows a letter that was refused for good, and says so in the ledger', async () => {
    await year.drain();
    server.mood = 'refuses';
    await minuteAt(FIRST_MORNING);
    const { items } = await year.rooms
      .get(LetterView)
      .list(year.tenantId, { status: 'refused', page: 1, pageSize: 10 });
    expect(items.map(({ recipientName }) => recipientName).sort()).toEqual(['Sở Tài chính', 'Sở Tư pháp']);
    expect(items[0]?.lastError).toContain('No such user here');
    const { tenantId } = year;
    const refused = await year.rooms
      .get(ReminderView)
      .list({ tenantId }, { outcome: 'bounced' }, { page: 1, pageSize: 9 });
    expect(refused.items.map(({ recipientName }) => recipientName)).toEqual(['Sở Tài chính', 'Sở Tư pháp']);
    expect(refused.items[0]).toMatchObject({ stage: 'before-15', lastError: items[0]?.lastError });
  });

  it('holds what has no address to go to', async () => {
    await year.drain();
    await minuteAt(FIRST_MORNING);
    const { items } = await year.rooms.get(LetterView).list(year.tenantId, { status: 'held', page: 1, pageSize: 10 });
    expect(items.map(({ recipientName }) => recipientName)).toEqual(['Sở Y tế', 'Sở Y tế']);
    expect(await ledger('Sở Y tế')).toMatchObject([{ stage: 'before-15', outcome: 'held' }]);
  });

  it('finds again what a lost queue never planned', async () => {
    // The plan was expanded, then every order that followed was lost.
    await year.rooms.get(ExpandPlan).run({ tenantId: year.tenantId, planId: year.planId });
    await year.database.dataSource.query('update outbox_event set relayed_at = now()');
    year.clock.set(new Date('2026-03-09T01:00:00Z'));
    await year.order('recover-reminders');
    await minuteAt(FIRST_MORNING);
    expect(received('tuphap@').length).toBeGreaterThanOrEqual(2);
    expect(await ledger('Sở Tư pháp')).toMatchObject([{ stage: 'before-15', outcome: 'sent' }]);
  });
});
