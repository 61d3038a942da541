import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import type { SMTPServerOptions } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DeliverLetter, LetterView, mailDatabase, MailTransport, QueueLetter } from '#mail';
import { Database, newId, SetClock } from '#platform';
import { aDatabase, type TestDatabase } from '../support/a-database.js';
import { aLetter, aMailRoom } from '../support/a-mail-room.js';
import { aMailServer, headerOf, type MailServer } from '../support/a-mail-server.js';
import { testCertificate } from '../support/test-certificate.js';

const tenantId = newId();
const plain: SMTPServerOptions = { disabledCommands: ['AUTH', 'STARTTLS'] };
const encrypted: SMTPServerOptions = { disabledCommands: ['AUTH'], ...testCertificate };

describe('settings of the mail server', () => {
  let db: TestDatabase;
  let server: MailServer | null = null;
  let room: TestingModule | null = null;

  beforeAll(async () => {
    db = await aDatabase(mailDatabase);
  });
  afterEach(async () => {
    await room?.close();
    await server?.stop();
    [room, server] = [null, null];
  });
  afterAll(() => db.drop());

  /** Sends one letter; what the room says of it, and what the server got. */
  const send = async (options: SMTPServerOptions, environment: (url: string) => Record<string, string>) => {
    server = await aMailServer(0, options);
    const url = server.url.replace('127.0.0.1', 'localhost');
    room = await aMailRoom(db, new SetClock(new Date('2023-03-14T07:30:00+07:00')), environment(url));
    const { letterId } = await room
      .get(Database)
      .transaction((tx) => room!.get(QueueLetter).run(tx, aLetter({ tenantId })));
    const outcome = await room.get(DeliverLetter).run({ tenantId, letterId });
    const letter = await room.get(LetterView).detail(tenantId, letterId);
    return { letterId, outcome, words: letter?.lastError, raw: server.received[0] ?? '', sender: server.senders[0] };
  };

  it('STARTTLS with the authority that is given', async () => {
    const sent = await send(encrypted, (url) => ({
      ...{ SMTP_URL: url, SMTP_STARTTLS: 'required', SMTP_CA: testCertificate.cert },
    }));
    expect(sent.outcome).toBe('sent');
  });

  it('smtps from the first byte', async () => {
    const sent = await send({ ...encrypted, secure: true }, (url) => ({
      ...{ SMTP_URL: url.replace('smtp:', 'smtps:'), SMTP_CA: testCertificate.cert },
    }));
    expect(sent.outcome).toBe('sent');
  });

  it('a certificate that nobody vouches for is refused; the letter waits', async () => {
    const sent = await send(encrypted, (url) => ({ SMTP_URL: url }));
    expect(sent).toMatchObject({ outcome: 'queued', raw: '' });
    expect(sent.words).toContain('certificate');
  });

  it('encryption asked for and not offered: the letter waits', async () => {
    const sent = await send(plain, (url) => ({ SMTP_URL: url, SMTP_STARTTLS: 'required' }));
    expect(sent).toMatchObject({ outcome: 'queued', raw: '' });
  });

  it('signs with DKIM, for whoever asks the domain for the key', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const { raw } = await send(plain, (url) => ({
      ...{ SMTP_URL: url, DKIM_DOMAIN: 'tinh.example', DKIM_SELECTOR: 'dondoc' },
      DKIM_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    }));
    const signature = headerOf(raw, 'DKIM-Signature') ?? '';
    expect(signature).toMatch(/a=rsa-sha256;.*d=tinh\.example;.*s=dondoc;/);
    const signed = signedHeaders(raw, signature);
    const given = Buffer.from(/b=([^;]+)$/.exec(signature)?.[1]?.replace(/\s/g, '') ?? '', 'base64');
    expect(
      verify(
        'rsa-sha256',
        Buffer.from(signed),
        createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })),
        given,
      ),
    ).toBe(true);
  });

  it('asks for reports at a sealed address of the letter, and shows the office as sender', async () => {
    const sent = await send(plain, (url) => ({
      ...{ SMTP_URL: url, MAIL_BOUNCE_ADDRESS: 'bounce@dondoc.example', MAIL_BOUNCE_SECRET: 'a-secret-of-the-office' },
    }));
    const id = sent.letterId.replaceAll('-', '');
    expect(sent.sender).toMatch(new RegExp(`^bounce\\+${id}\\.[0-9a-f]{16}@dondoc\\.example$`));
    expect(headerOf(sent.raw, 'From')).toContain('don-doc@tinh.example');
  });

  it('without such an address reports come to the sender', async () => {
    expect((await send(plain, (url) => ({ SMTP_URL: url }))).sender).toBe('don-doc@tinh.example');
  });

  it('keeps a pace and a number of connections, and checks its health', async () => {
    const settings = { SMTP_RATE: '1000', SMTP_CONNECTIONS: '2' };
    expect((await send(plain, (url) => ({ SMTP_URL: url, ...settings }))).outcome).toBe('sent');
    await expect(room?.get(MailTransport).verify()).resolves.toBeUndefined();
  });
});

/** What a DKIM signature signs (RFC 6376 §3.7, relaxed): the headers it names, then itself without its own figure. */
function signedHeaders(raw: string, signature: string): string {
  const names = /[\s;]h=([^;]+);/.exec(signature)?.[1]?.split(':') ?? [];
  const relaxed = (name: string, value: string) => `${name.toLowerCase().trim()}:${value.replace(/\s+/g, ' ').trim()}`;
  const headers = names.map((name) => relaxed(name, headerOf(raw, name.trim()) ?? ''));
  return [...headers, relaxed('dkim-signature', signature.replace(/b=[^;]+$/, 'b='))].join('\r\n');
}
