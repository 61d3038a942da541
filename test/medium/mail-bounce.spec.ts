import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeadAddress, LetterListItem } from '#contracts';
import { LoadDeadAddresses } from '#directory';
import { DeliverLetter, LetterView, QueueLetter } from '#mail';
import { Database } from '#platform';
import { DrainOutbox } from '#rooms';
import { BounceDoor } from '../../apps/api/src/letters/bounce-door.js';
import { aCast, type Cast } from '../support/a-cast.js';
import { aLetter } from '../support/a-mail-room.js';
import { aMailServer, type MailServer } from '../support/a-mail-server.js';
import { anApi, type TestApi } from '../support/an-api.js';

const settings = {
  ...{ MAIL_BOUNCE_ADDRESS: 'bounce@dondoc.example', MAIL_BOUNCE_SECRET: 'a-secret-of-the-office', BOUNCE_PORT: '0' },
};

describe('delivery reports', () => {
  let server: MailServer;
  let api: TestApi;
  let cast: Cast;

  beforeAll(async () => {
    server = await aMailServer();
    api = await anApi('2023-03-14T08:00:00+07:00', { ...settings, SMTP_URL: server.url });
    cast = await aCast(api);
  });
  beforeEach(() => {
    server.senders.length = 0;
  });
  afterAll(async () => {
    await api.close();
    await server.stop();
  });

  /** A letter that went out; its id, and where reports on it are asked for. */
  const aSentLetter = async (address: string) => {
    const { tenantId } = cast;
    const { letterId } = await api.app
      .get(Database)
      .transaction((tx) => api.app.get(QueueLetter).run(tx, aLetter({ tenantId, address })));
    expect(await api.app.get(DeliverLetter).run({ tenantId, letterId })).toBe('sent');
    return { letterId, sender: server.senders.at(-1) ?? '' };
  };
  const letterNow = (letterId: string) => api.app.get(LetterView).detail(cast.tenantId, letterId);
  const deadNow = async () => [...(await api.app.get(LoadDeadAddresses).run(cast.tenantId))];
  const post = async (to: string, raw: string) => {
    const port = api.app.get(BounceDoor).port ?? 0;
    const transport = createTransport({ host: '127.0.0.1', port });
    try {
      await transport.sendMail({ envelope: { from: '', to: [to] }, raw });
    } finally {
      transport.close();
    }
  };

  it('marks the letter and its address, tells the coordinator, and the letter may go elsewhere', async () => {
    const { letterId, sender } = await aSentLetter('agency1@binhson.example');
    await post(
      sender,
      aReport(
        'Final-Recipient: rfc822; Agency1@binhson.example',
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
      ),
    );
    expect(await letterNow(letterId)).toMatchObject({
      ...{ status: 'bounced', bouncedAt: '2023-03-14T01:00:00.000Z' },
      lastError: '5.1.1 550 5.1.1 User unknown',
    });
    await api.app.get(DrainOutbox).run();
    const coordinator = await cast.as('coordinator');
    const dead = await coordinator.get<{ items: DeadAddress[] }>('/api/dead-addresses');
    expect(dead.body.items).toMatchObject([{ address: 'agency1@binhson.example', owners: ['Sở Tư pháp'] }]);
    const bounced = await coordinator.get<{ items: LetterListItem[] }>('/api/letters?status=bounced');
    expect(bounced.body.items).toMatchObject([{ id: letterId }]);
    const resent = await coordinator.post(`/api/letters/${letterId}/resend`, { address: 'moi@binhson.example' });
    expect(resent.status).toBe(204);
    expect(await letterNow(letterId)).toMatchObject({ status: 'queued', bouncedAt: null });
  });

  it('of a full mailbox condemn the letter, not the address', async () => {
    const before = await deadNow();
    const { letterId, sender } = await aSentLetter('day@binhson.example');
    await post(sender, aReport('Action: failed', 'Status: 5.2.2'));
    await api.app.get(DrainOutbox).run();
    expect((await letterNow(letterId))?.status).toBe('bounced');
    expect(await deadNow()).toEqual(before);
  });

  it('that are only late are noted', async () => {
    const { letterId, sender } = await aSentLetter('cham@binhson.example');
    await post(sender, aReport('Action: delayed', 'Status: 4.4.1'));
    expect(await letterNow(letterId)).toMatchObject({ status: 'sent', lastError: 'Máy chủ nhận báo chậm: 4.4.1' });
  });

  it('are read before the letter they return, however long it is', async () => {
    const { letterId, sender } = await aSentLetter('dai@binhson.example');
    const long = 'x'.repeat(70).concat('\r\n').repeat(20_000);
    await post(sender.toUpperCase(), aReport('Action: failed', 'Status: 5.7.1').replace('Xin chào', long));
    expect((await letterNow(letterId))?.status).toBe('bounced');
  });

  it.each([
    [
      'an answering machine',
      'From: a@b.example\r\nSubject: Vắng mặt\r\nAuto-Submitted: auto-replied\r\n\r\nTôi đi vắng',
    ],
    ['a report of success', 'placeholder'],
    ['nothing', ''],
  ])('of %s change nothing', async (what, raw) => {
    const { letterId, sender } = await aSentLetter('yen@binhson.example');
    await post(sender, what === 'a report of success' ? aReport('Action: delivered', 'Status: 2.0.0') : raw);
    expect((await letterNow(letterId))?.status).toBe('sent');
  });

  it.each([
    ['an address of nobody', () => 'ai@dondoc.example'],
    ['the address without a letter', () => 'bounce@dondoc.example'],
    ['a forged seal', (sender: string) => sender.replace(/\.[0-9a-f]{16}@/, '.0123456789abcdef@')],
    ['the seal of another letter', (sender: string) => sender.replace(/\+[0-9a-f]{4}/, '+ffff')],
    ['another domain', (sender: string) => sender.replace('dondoc.example', 'evil.example')],
  ])('to %s are refused', async (_, forge) => {
    const { letterId, sender } = await aSentLetter('gia@binhson.example');
    const report = aReport('Action: failed', 'Status: 5.1.1');
    await expect(post(forge(sender), report)).rejects.toMatchObject({ responseCode: 550 });
    expect((await letterNow(letterId))?.status).toBe('sent');
  });
});

/** As a mail server writes one (RFC 3464): words for people, fields for machines, the letter it returns. */
function aReport(...fields: string[]): string {
  return [
    ...['From: MAILER-DAEMON@mx.tinh.example', 'Subject: Undelivered Mail Returned to Sender', 'MIME-Version: 1.0'],
    'Content-Type: multipart/report; report-type=delivery-status; boundary="part"',
    ...['', '--part', 'Content-Type: text/plain; charset=utf-8', '', 'Your message could not be delivered.', ''],
    ...['--part', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.tinh.example', ''],
    ...[...fields, ''],
    ...['--part', 'Content-Type: message/rfc822', '', 'Subject: Nhac viec', '', 'Xin chào', '--part--', ''],
  ].join('\r\n');
}
