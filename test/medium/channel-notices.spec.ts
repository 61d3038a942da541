import { createHmac } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelKind, ChannelList, ChannelSubscription, Notice, NoticePage, Problem } from '#contracts';
import { JobHandlers } from '#rooms';
import { aCast, type Cast } from '../support/a-cast.js';
import { aDigest } from '../support/a-digest.js';
import { anApi, type TestApi } from '../support/an-api.js';
import { anHttpServer, type HttpServer } from '../support/an-http-server.js';
import { anSmsGateway, smsSettings, type SmsGatewayStandIn } from '../support/an-sms-gateway.js';
import { aZalo, type ZaloStandIn, zaloSettings } from '../support/a-zalo.js';
import type { Visitor } from '../support/visitor.js';

const MORNING = '2026-03-24T07:31:00+07:00';
const MINUTE = 60_000;
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const TEXT = 'Đôn Đốc 24/3/2026: 3 việc quá hạn, 2 việc đến hạn hôm nay; xem https://don-doc.example/duties';

let hook: HttpServer;
let sms: SmsGatewayStandIn;
let zalo: ZaloStandIn;
let api: TestApi;
let cast: Cast;
let coordinator: Visitor;

beforeAll(async () => {
  [hook, sms, zalo] = await Promise.all([anHttpServer(), anSmsGateway(), aZalo()]);
  api = await anApi(MORNING, {
    ...{ PUBLIC_URL: 'https://don-doc.example', CHANNEL_KEY: '5a'.repeat(32), CHANNEL_PRIVATE_ADDRESSES: 'yes' },
    ...smsSettings(sms.server.url),
    ...zaloSettings(zalo.server.url),
  });
  cast = await aCast(api);
});
afterAll(async () => {
  await api.close();
  for (const server of [hook, sms, zalo]) await server.stop();
});
beforeEach(async () => {
  api.clock.set(new Date(MORNING));
  coordinator = await cast.as('coordinator');
  hook.received.length = 0;
  hook.answer = (_, response) => void response.end('ghi nhận');
});
afterEach(() =>
  query('delete from channel_notice; delete from channel_subscription; delete from letter; delete from outbox_event;'),
);

const query = (sql: string) => api.app.get(DataSource, { strict: false }).query(sql);
const run = () => api.app.get(JobHandlers, { strict: false }).run('send-channel-notices', {});
const later = (minutes: number) => api.clock.set(new Date(api.clock.now().getTime() + minutes * MINUTE));
const notices = async (who: Visitor = coordinator) => (await who.get<NoticePage>('/api/channels/notices')).body.items;
const digest = (name: keyof Cast['agencies'] = 'Sở Tư pháp', day = '2026-03-24') =>
  aDigest(api, { tenantId: cast.tenantId, agencyId: cast.agencies[name], name, day });

const targets: Record<ChannelKind, () => string> = {
  webhook: () => `${hook.url}/nhan-tin`,
  sms: () => '0912 345 678',
  zalo: () => '+84 912 345 678',
};

async function subscribe(channel: ChannelKind, change: object = {}): Promise<ChannelSubscription> {
  const agencyId = cast.agencies['Sở Tư pháp'];
  const secret = channel === 'webhook' ? { secret: SECRET } : {};
  const body = { channel, agencyId, target: targets[channel](), ...secret, ...change };
  const answer = await coordinator.post<ChannelSubscription & Problem>('/api/channels/subscriptions', body);
  if (answer.status !== 201) throw new Error(answer.body.title);
  return answer.body;
}

describe('a notice of a digest', () => {
  it('goes by each channel of the agency, once', async () => {
    for (const channel of ['webhook', 'sms', 'zalo'] as const) await subscribe(channel);
    const letterId = await digest();
    await digest('Sở Tài chính');
    await run();
    await run();
    expect((await notices()).map(({ channel, status, externalId }) => [channel, status, externalId]).sort()).toEqual([
      ['sms', 'sent', 'sms-1'],
      ['webhook', 'sent', null],
      ['zalo', 'sent', 'zns-1'],
    ]);
    expect(new Set((await notices()).map((notice) => notice.letterId))).toEqual(new Set([letterId]));
    expect(sms.messages).toMatchObject([
      {
        Phone: '0912345678',
        Content: 'Don Doc 24/3/2026: 3 viec qua han, 2 viec den han hom nay; xem https://don-doc.example/duties',
      },
    ]);
    expect(zalo.messages).toMatchObject([
      {
        phone: '84912345678',
        template_data: { co_quan: 'Sở Tư pháp', ngay: '24/3/2026', qua_han: '3', hom_nay: '2' },
      },
    ]);
    expect(hook.received).toHaveLength(1);
  });

  it('is signed, so that the receiver can tell who sent what and when', async () => {
    await subscribe('webhook');
    await digest();
    await run();
    const [{ headers, body, method, path } = { headers: {}, body: '', method: '', path: '' }] = hook.received;
    expect([method, path]).toEqual(['POST', '/nhan-tin']);
    const said = JSON.parse(body) as Record<string, unknown>;
    expect(said).toMatchObject({
      ...{ type: 'digest.notice', day: '2026-03-24', text: TEXT, id: headers['webhook-id'] },
      agency: { id: cast.agencies['Sở Tư pháp'], name: 'Sở Tư pháp' },
      counts: { overdue: 3, today: 2, soon: 0, returned: 0, awaiting: 0, others: 0, decided: 0 },
    });
    expect(headers['webhook-timestamp']).toBe(String(Date.parse(MORNING) / 1_000));
    const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64');
    const signed = [headers['webhook-id'], headers['webhook-timestamp'], body].join('.');
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
  });

  it('of any agency goes to who listens to all', async () => {
    await subscribe('webhook', { agencyId: null });
    await digest('Sở Tư pháp');
    await digest('Sở Tài chính');
    await run();
    expect((await notices()).map(({ agencyName }) => agencyName).sort()).toEqual(['Sở Tài chính', 'Sở Tư pháp']);
  });

  it('is not written of what was composed before anybody listened, nor of a withdrawn letter', async () => {
    await digest();
    later(1);
    await subscribe('webhook');
    await digest('Sở Tư pháp', '2026-03-25');
    await query(`update letter set status = 'withdrawn' where key like '%2026-03-25'`);
    await run();
    expect(await notices()).toEqual([]);
  });
});

describe('when the other side does not do as it should', () => {
  it('comes back to a webhook that says "not now", and says so of one that says "no"', async () => {
    const answers = [503, 429, 200];
    hook.answer = (_, response) => void response.writeHead(answers.shift() ?? 500).end('Quá tải');
    await subscribe('webhook');
    await digest();
    await run();
    expect(await notices()).toMatchObject([
      { status: 'queued', attempts: 1, answer: '503 Quá tải', nextAttemptAt: '2026-03-24T00:32:00.000Z' },
    ]);
    await run();
    expect(hook.received).toHaveLength(1);
    later(1);
    await run();
    later(2);
    await run();
    expect(await notices()).toMatchObject([{ status: 'sent', attempts: 3, answer: '200 Quá tải' }]);
    expect(new Set(hook.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(hook.received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(3);
    hook.answer = (_, response) => void response.writeHead(404).end();
    await digest('Sở Tư pháp', '2026-03-25');
    await run();
    expect(await notices()).toMatchObject([{ status: 'failed', attempts: 1, answer: '404' }, { status: 'sent' }]);
  });

  it('leaves a receiver alone for a while that takes nothing, and serves the others', async () => {
    hook.answer = (_, response) => void response.writeHead(503).end();
    await subscribe('webhook');
    const days = Array.from({ length: 20 }, (_, index) => `2026-04-${String(index + 1).padStart(2, '0')}`);
    for (const day of days) await digest('Sở Tư pháp', day);
    await subscribe('sms', { agencyId: cast.agencies['Sở Tài chính'] });
    await digest('Sở Tài chính');
    await run();
    expect(hook.received.length).toBeLessThanOrEqual(8);
    const bySms = await query(`select status from channel_notice where channel = 'sms'`);
    expect(bySms).toEqual([{ status: 'sent' }]);
    const untouched = await query(
      `select count(*)::int as count from channel_notice where status = 'queued' and attempts = 0`,
    );
    expect(untouched).toEqual([{ count: 20 - hook.received.length }]);
    hook.answer = (_, response) => void response.end();
    later(6);
    await run();
    expect(await query(`select distinct status from channel_notice`)).toEqual([{ status: 'sent' }]);
  });

  it('gives up after a bounded number of attempts', async () => {
    hook.answer = (_, response) => void response.writeHead(500).end();
    await subscribe('webhook');
    await digest();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await run();
      later(60);
    }
    expect(await notices()).toMatchObject([{ status: 'failed', attempts: 7, nextAttemptAt: null }]);
    expect(hook.received).toHaveLength(7);
  });

  it('follows no redirect', async () => {
    hook.answer = ({ path }, response) => {
      if (path === '/nhan-tin') response.writeHead(307, { location: `${hook.url}/noi-khac` }).end();
      else response.end();
    };
    await subscribe('webhook');
    await digest();
    await run();
    expect(await notices()).toMatchObject([{ status: 'failed', answer: '307' }]);
    expect(hook.received).toHaveLength(1);
  });

  it('reads the beginning of an endless answer', async () => {
    hook.answer = (_, response) => {
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(64 * 1024)));
        if (!response.destroyed) response.once('drain', pour);
      };
      pour();
    };
    await subscribe('webhook');
    await digest();
    await run();
    expect((await notices())[0]?.answer).toMatch(/^200 x{100,500}$/);
  });

  it('knows that it does not know when the line is cut: asks a webhook again, counts an SMS that can be told, leaves Zalo be', async () => {
    hook.answer = (_, response) => void response.destroy();
    const zaloAnswer = zalo.server.answer;
    zalo.server.answer = (request, response) => {
      if (request.path.startsWith('/message')) response.destroy();
      else zaloAnswer(request, response);
    };
    for (const channel of ['webhook', 'zalo'] as const) await subscribe(channel);
    await digest();
    await run();
    zalo.server.answer = zaloAnswer;
    const byChannel = async () => Object.fromEntries((await notices()).map(({ channel, status }) => [channel, status]));
    expect(await byChannel()).toEqual({ webhook: 'queued', zalo: 'unknown' });
    hook.answer = (_, response) => void response.end();
    later(1);
    await run();
    expect(await byChannel()).toEqual({ webhook: 'sent', zalo: 'unknown' });
  });

  it('sends an SMS once though the line was cut after the gateway had taken it', async () => {
    const taking = sms.server.answer;
    const before = sms.messages.length;
    sms.server.answer = (request, response) => {
      taking(request, { setHeader: () => undefined, end: () => undefined } as never);
      response.destroy();
    };
    await subscribe('sms');
    await digest();
    await run();
    sms.server.answer = taking;
    later(1);
    await run();
    expect(await notices()).toMatchObject([{ status: 'sent', attempts: 2, answer: '200 {"CodeResult":"124"}' }]);
    expect(sms.messages).toHaveLength(before + 1);
  });

  it('renews the pass to Zalo, once for two who need it at a time, and keeps it encrypted', async () => {
    const given = zalo.passes.length;
    zalo.revoke();
    await subscribe('zalo');
    await subscribe('zalo', { target: '0987654321' });
    await digest();
    await run();
    expect((await notices()).map(({ status }) => status)).toEqual(['sent', 'sent']);
    expect(zalo.passes).toHaveLength(given + 1);
    expect(JSON.stringify(await query('select * from channel_token'))).not.toMatch(/access-|refresh-\d|first/);
  });

  it('takes over what a worker that died had begun, as unknown', async () => {
    await subscribe('webhook');
    await subscribe('zalo');
    await digest();
    await run();
    await query(`update channel_notice set status = 'sending', settled_at = null`);
    later(9);
    await run();
    expect((await notices()).map(({ status }) => status)).toEqual(['sending', 'sending']);
    later(2);
    await run();
    const states = (await notices()).map(({ channel, status }) => `${channel} ${status}`).sort();
    expect(states).toEqual(['webhook queued', 'zalo unknown']);
  });

  it('lets a newer notice take the place of one that could not go out, and sends none of yesterday', async () => {
    hook.answer = (_, response) => void response.writeHead(503).end();
    await subscribe('webhook');
    await digest();
    await run();
    api.clock.set(new Date('2026-03-25T07:31:00+07:00'));
    coordinator = await cast.as('coordinator');
    hook.answer = (_, response) => void response.end();
    await digest('Sở Tư pháp', '2026-03-25');
    await run();
    expect((await notices()).map(({ status }) => status)).toEqual(['sent', 'superseded']);
    await query(
      `update channel_notice set status = 'queued', next_attempt_at = created_at where status = 'superseded'`,
    );
    await run();
    expect((await notices())[1]).toMatchObject({
      status: 'failed',
      answer: expect.stringContaining('Quá ngày') as string,
    });
  });
});

describe('subscriptions', () => {
  it('are listed with what this installation can do, never with a secret', async () => {
    await subscribe('webhook');
    await subscribe('sms');
    const { body } = await coordinator.get<ChannelList>('/api/channels');
    expect(body.channels.every(({ available }) => available)).toBe(true);
    expect(body.items.map(({ channel, target }) => [channel, target]).sort()).toEqual([
      ['sms', '84912345678'],
      ['webhook', `${hook.url}/nhan-tin`],
    ]);
    const kept = JSON.stringify([
      body,
      await query('select * from channel_subscription'),
      await query('select * from audit_entry'),
    ]);
    expect(kept).not.toContain(SECRET.slice('whsec_'.length));
    expect(JSON.stringify(body)).not.toMatch(/secret|v1\./i);
  });

  it.each([
    ['webhook', { target: 'http://dondoc.example/x' }, 'channel-target-bad'],
    ['webhook', { target: 'https://ai:biet@dondoc.example/x' }, 'channel-target-bad'],
    ['webhook', { target: 'ftp://dondoc.example' }, 'channel-target-bad'],
    ['webhook', { secret: 'ngắn' }, 'channel-secret-bad'],
    ['sms', { target: '0243 825 1234' }, 'channel-target-bad'],
    ['sms', { agencyId: null }, 'channel-agency-missing'],
    ['zalo', { agencyId: '019a0000-0000-7000-8000-000000000000' }, 'agency-not-found'],
  ] as const)('%s %j is refused: %s', async (channel, change, code) => {
    const secret = channel === 'webhook' ? { secret: SECRET } : {};
    const whole = { channel, agencyId: cast.agencies['Sở Tư pháp'], target: targets[channel](), ...secret, ...change };
    expect((await coordinator.post<Problem>('/api/channels/subscriptions', whole)).body.code).toBe(code);
  });

  it('stand once for an agency and a target, can be switched off, tried and removed', async () => {
    const { id } = await subscribe('webhook');
    await expect(subscribe('webhook')).rejects.toThrow('đã nhận tin');
    const trial = await coordinator.post<Notice>(`/api/channels/subscriptions/${id}/trial`);
    expect(trial).toMatchObject({ status: 201, body: { letterId: null, status: 'queued' } });
    await run();
    expect(JSON.parse(hook.received[0]?.body ?? '{}')).toMatchObject({ type: 'digest.trial' });
    expect((await coordinator.put(`/api/channels/subscriptions/${id}`, { active: false })).status).toBe(200);
    await digest();
    await run();
    expect(hook.received).toHaveLength(1);
    expect((await coordinator.delete(`/api/channels/subscriptions/${id}`)).status).toBe(204);
    expect((await coordinator.delete(`/api/channels/subscriptions/${id}`)).status).toBe(404);
    expect((await coordinator.get<ChannelList>('/api/channels')).body.items).toEqual([]);
    expect(await query('select sealed_secret from channel_subscription')).toEqual([{ sealed_secret: null }]);
    await subscribe('webhook');
    const subject = `channel-subscription:${id}`;
    const actions = await query(`select action from audit_entry where subject = '${subject}' order by id`);
    expect(actions.map(({ action }: { action: string }) => action.split('.')[1])).toEqual([
      ...['created', 'switch-off', 'remove'],
    ]);
  });

  it('are their own tenant’s alone, and no officer’s', async () => {
    const { id } = await subscribe('webhook');
    await digest();
    await run();
    const strangers = await aCast(api, 'tan-lap');
    const stranger = await strangers.as('coordinator');
    expect((await stranger.get<ChannelList>('/api/channels')).body.items).toEqual([]);
    expect(await notices(stranger)).toEqual([]);
    const foreign = { channel: 'sms', agencyId: cast.agencies['Sở Tư pháp'], target: '0912345678' };
    expect((await stranger.post('/api/channels/subscriptions', foreign)).status).toBe(404);
    for (const answer of [
      await stranger.put(`/api/channels/subscriptions/${id}`, { active: false }),
      await stranger.delete(`/api/channels/subscriptions/${id}`),
      await stranger.post(`/api/channels/subscriptions/${id}/trial`),
    ]) {
      expect(answer.status).toBe(404);
    }
    expect((await (await cast.as('officer of Tư pháp')).get('/api/channels')).status).toBe(403);
  });
});

describe('an installation that has set nothing', () => {
  let bare: TestApi;
  beforeAll(async () => void (bare = await anApi(MORNING)));
  afterAll(() => bare.close());

  it('offers no channel and says why', async () => {
    const visitor = await (await aCast(bare)).as('coordinator');
    const { body } = await visitor.get<ChannelList>('/api/channels');
    expect(body.channels.map(({ channel, available }) => [channel, available])).toEqual([
      ['webhook', false],
      ['sms', false],
      ['zalo', false],
    ]);
    expect(body.channels[0]?.reason).toContain('CHANNEL_KEY');
    const asked = { channel: 'webhook', agencyId: null, target: 'https://dondoc.example/x', secret: SECRET };
    const answer = await visitor.post<Problem>('/api/channels/subscriptions', asked);
    expect([answer.status, answer.body.code]).toEqual([409, 'channel-not-configured']);
  });
});

describe('an installation that keeps to public addresses', () => {
  it('takes no address of a private network, however it is written', async () => {
    const strict = await anApi(MORNING, { CHANNEL_KEY: '5a'.repeat(32) });
    const visitor = await (await aCast(strict)).as('coordinator');
    const ask = (target: string) =>
      visitor.post<Problem>('/api/channels/subscriptions', {
        channel: 'webhook',
        agencyId: null,
        target,
        secret: SECRET,
      });
    for (const target of ['https://10.0.0.8/x', 'https://[::1]/x', 'http://127.0.0.1:80/x', 'https://0x7f000001/x']) {
      expect((await ask(target)).body.code, target).toBe('channel-target-bad');
    }
    await strict.close();
  });
});
