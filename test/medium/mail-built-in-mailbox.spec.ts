import { Test, type TestingModule } from '@nestjs/testing';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '#config';
import {
  BuiltInMailbox,
  DeliverLetter,
  MailboxView,
  mailDatabase,
  MailModule,
  MailTransport,
  QueueLetter,
} from '#mail';
import { Database, DatabaseModule, newId, platformDatabase, PlatformModule, SetClock } from '#platform';
import { aDatabase, type TestDatabase } from '../support/a-database.js';

const tenantId = newId();
const aFile = { name: 'han.ics', mediaType: 'text/calendar; charset=utf-8', bytes: Buffer.from('BEGIN:VCALENDAR') };

describe('the built-in mailbox', () => {
  let db: TestDatabase;
  let house: TestingModule;
  beforeAll(async () => {
    db = await aDatabase(mailDatabase);
    const config = loadConfig({ DATABASE_URL: db.url, PUBLIC_URL: 'https://don-doc.example' });
    const platform = PlatformModule.forRoot(config, new SetClock(new Date('2023-03-14T07:30:00+07:00')));
    const imports = [platform, DatabaseModule.forRoot(db.url, [platformDatabase, mailDatabase]), MailModule];
    house = await Test.createTestingModule({ imports }).compile();
    await house.init();
  });
  afterAll(async () => {
    await house.close();
    await db.drop();
  });

  const page = { page: 1, pageSize: 10 };
  const outgoing = (messageId: string, tenant = tenantId) => ({
    ...{ id: newId(), tenantId: tenant, messageId },
    to: { name: 'Sở Thông tin và Truyền thông\r\nBcc: ai@example', address: 'tttt@tinh.example' },
    subject: 'Nhắc việc: 2 việc quá hạn, một tiêu đề dài để phải xuống dòng trong phần đầu của thư điện tử',
    html: '<p>Đôn đốc</p>',
    text: 'Đôn đốc',
  });

  it('receives letters over SMTP where no mail server is set', async () => {
    await house.get(MailTransport).send(outgoing('<m1@don-doc.example>'));
    const { items } = await house.get(MailboxView).list(tenantId, page);
    expect(items).toMatchObject([
      {
        to: 'Sở Thông tin và Truyền thông Bcc: ai@example <tttt@tinh.example>',
        subject: outgoing('').subject,
        receivedAt: '2023-03-14T00:30:00.000Z',
      },
    ]);
    const message = await house.get(MailboxView).detail(tenantId, items[0]?.id ?? '');
    expect(message).toMatchObject({ messageId: '<m1@don-doc.example>', text: 'Đôn đốc', html: '<p>Đôn đốc</p>' });
  });

  it('keeps the files of a letter as they were sent, once, and shows them to its tenant alone', async () => {
    const calendar = Buffer.from('BEGIN:VCALENDAR\r\nX:Hạn việc\r\nEND:VCALENDAR\r\n');
    const attachments = [
      { name: 'hạn việc.ics', mediaType: 'text/calendar; charset=utf-8', bytes: calendar },
      { name: 'tep\r\nX-Evil: 1.bin', mediaType: 'application/octet-stream', bytes: Buffer.from([0, 255, 13, 10, 46]) },
    ];
    const mail = { ...outgoing('<m0@don-doc.example>'), subject: 'Có tệp kèm', attachments };
    await house.get(MailTransport).send(mail);
    await house.get(MailTransport).send(mail);
    const view = house.get(MailboxView);
    const { items } = await view.list(tenantId, { ...page, search: 'Có tệp kèm' });
    expect(items).toHaveLength(1);
    const id = items[0]?.id ?? '';
    expect((await view.detail(tenantId, id))?.attachments).toEqual([
      { position: 1, name: 'hạn việc.ics', mediaType: 'text/calendar', size: calendar.length },
      { position: 2, name: 'tep X-Evil: 1.bin', mediaType: 'application/octet-stream', size: 5 },
    ]);
    expect((await view.attachment(tenantId, id, 1))?.bytes.toString()).toBe(calendar.toString());
    expect((await view.attachment(tenantId, id, 2))?.bytes).toEqual(Buffer.from([0, 255, 13, 10, 46]));
    expect(await view.attachment(newId(), id, 1)).toBeNull();
  });

  it('keeps a second copy of the same letter once', async () => {
    await house.get(MailTransport).send(outgoing('<m2@don-doc.example>'));
    await house.get(MailTransport).send(outgoing('<m2@don-doc.example>'));
    const rows = await db.dataSource.query<unknown[]>(
      `select 1 from mailbox_message where message_id = '<m2@don-doc.example>'`,
    );
    expect(rows).toHaveLength(1);
  });

  it('is searched by recipient and subject, as typed', async () => {
    const { total } = await house.get(MailboxView).list(tenantId, { ...page, search: 'QUÁ HẠN' });
    expect(total).toBe(2);
    expect((await house.get(MailboxView).list(tenantId, { ...page, search: '%' })).total).toBe(0);
  });

  it("shows nobody another tenant's letters", async () => {
    const other = newId();
    await house.get(MailTransport).send(outgoing('<m3@don-doc.example>', other));
    expect((await house.get(MailboxView).list(other, page)).total).toBe(1);
    expect((await house.get(MailboxView).list(tenantId, page)).total).toBe(3);
  });

  it('carries a letter from the queue to the reader', async () => {
    const letter = {
      ...outgoing(''),
      key: 'k',
      kind: 'digest' as const,
      recipientAgencyId: null,
      items: [],
      attachments: [aFile],
    };
    const { letterId } = await house
      .get(Database)
      .transaction((tx) =>
        house.get(QueueLetter).run(tx, { ...letter, recipientName: 'Sở Y tế', address: 'yte@tinh.example' }),
      );
    expect(await house.get(DeliverLetter).run({ tenantId, letterId })).toBe('sent');
    const { items } = await house.get(MailboxView).list(tenantId, { ...page, search: 'yte@' });
    expect(items).toHaveLength(1);
    expect((await house.get(MailboxView).detail(tenantId, items[0]?.id ?? ''))?.attachments).toMatchObject([
      { name: 'han.ics', mediaType: 'text/calendar' },
    ]);
  });

  it('answers a check of its health', async () => {
    await expect(house.get(MailTransport).verify()).resolves.toBeUndefined();
  });

  it('refuses a mail that belongs to nobody', async () => {
    const url = await house.get(BuiltInMailbox).listen();
    const stranger = createTransport({ url });
    const mail = { from: 'ai@example', to: 'ai@example', subject: 'Chào', text: 'Chào' };
    await expect(stranger.sendMail(mail)).rejects.toMatchObject({ responseCode: 554 });
    stranger.close();
  });
});
