import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMailServer, headerOf, type MailServer } from '../support/a-mail-server.js';
import { aPublishedYear, type PublishedYear } from '../support/a-published-year.js';
import { readCalendar } from '../support/read-calendar.js';
import { aSmallDirectory, aSmallPlan } from '../support/a-small-plan.js';

const plan = aSmallPlan([
  'I\tCẢI CÁCH THỂ CHẾ\t\t\t\t',
  '1\tRà soát văn bản của tỉnh\tBáo cáo\tSở Tư pháp\tSở Nội vụ\tQuý I/2026',
  '2\tLập dự toán năm sau\tTờ trình\tSở Tài chính\tSở Nội vụ\tQuý II/2026',
  '3\tTập huấn nghiệp vụ\tLớp tập huấn\tSở Tư pháp\tSở Nội vụ\tTháng 01/2026',
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

/** The one letter to an address, read as a mail program does. */
async function letterTo(address: string) {
  const [raw = ''] = server.received.filter((each) => headerOf(each, 'To')?.includes(address));
  const mail = await PostalMime.parse(raw);
  return { mail, raw };
}

describe('the letter of publication', () => {
  it('brings the days of its recipient, and nobody else’s, as a calendar file', async () => {
    const { mail } = await letterTo('tuphap@');
    expect(mail.attachments).toMatchObject([
      { filename: 'han-viec-2026.ics', mimeType: 'text/calendar', disposition: 'attachment' },
    ]);
    const content = mail.attachments[0]?.content as ArrayBuffer;
    // The reader of mails has made its own line ends of those that were sent.
    const { name, events } = readCalendar(new TextDecoder().decode(content).replace(/\r?\n/g, '\r\n'));
    expect(name).toBe('Hạn việc năm 2026: Sở Tư pháp');
    expect(events.map(({ start, summary }) => [start, summary]).sort()).toEqual([
      ['2026-02-02', 'Tập huấn nghiệp vụ'],
      ['2026-03-31', 'Rà soát văn bản của tỉnh'],
    ]);
    const duties = await year.database.dataSource.query<{ uid: string }[]>(
      `select id || '@127.0.0.1' as uid from assignment where agency_name = 'Sở Tư pháp' order by due`,
    );
    expect(events.map(({ uid }) => uid).sort()).toEqual(duties.map(({ uid }) => uid).sort());
    expect(mail.text).toContain('Tệp lịch (.ics) kèm theo');
  });

  it('is no invitation: mail programs show a file, not buttons', async () => {
    const { raw } = await letterTo('taichinh@');
    expect(raw).toContain('Content-Type: text/calendar; charset=utf-8');
    expect(raw).not.toMatch(/method=/i);
  });

  it('keeps the file with the letter', async () => {
    const kept = await year.database.dataSource.query<{ name: string; letters: string }[]>(
      `select f.name, l.kind as letters from letter_attachment f join letter l on l.id = f.letter_id and l.has_attachments`,
    );
    expect(kept).toEqual(Array.from({ length: 2 }, () => ({ name: 'han-viec-2026.ics', letters: 'assigned' })));
  });
});
