import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Heartbeats } from '#platform';
import { DueWorkView, SendingDoors } from '#reminder';
import { CreateTenant, SaveMailSetting } from '#directory';
import { JobHandlers } from '#rooms';
import { IncidentStore, PostIncidentLetters, WatchSilence } from '#watch';
import { aMailServer, headerOf, type MailServer } from '../support/a-mail-server.js';
import { anApi, type TestApi } from '../support/an-api.js';
import { anHttpServer, type HttpServer } from '../support/an-http-server.js';
import { until } from '../support/until.js';

/** Tuesday, 08:00 in Vietnam: letters go out at this time. */
const START = '2026-03-24T08:00:00+07:00';
const MINUTE = 60_000;

let mail: MailServer;
let outside: HttpServer;
let api: TestApi;

beforeAll(async () => {
  mail = await aMailServer();
  outside = await anHttpServer();
  const settings = {
    SMTP_URL: mail.url,
    OPERATOR_EMAIL: 'vanhanh@binhson.example',
    HEARTBEAT_URL: `${outside.url}/ping/abc`,
  };
  api = await anApi(START, settings);
});
afterAll(async () => {
  await api.close();
  await outside.stop();
  await mail.stop();
});

const of = <T>(type: abstract new (...given: never[]) => T): T => api.app.get<T>(type, { strict: false });
const query = (sql: string) => api.app.get(DataSource, { strict: false }).query(sql);
const pass = (minutes: number) => api.clock.set(new Date(api.clock.now().getTime() + minutes * MINUTE));
const subjects = () => mail.received.map((raw) => headerOf(raw, 'Message-ID')?.replace(/^<[^.]+\.(\w+)@.*$/, '$1'));

async function live(): Promise<void> {
  for (const name of ['sweep', 'relay', 'worker'] as const) await of(Heartbeats).beat(name);
}

/** What the API does each minute. */
async function look(): Promise<void> {
  await of(WatchSilence).run();
  await of(PostIncidentLetters).run();
}

describe('the watch over the worker', () => {
  beforeEach(async () => {
    await query('delete from incident');
    mail.received.length = 0;
    mail.mood = 'takes';
    await live();
    await look();
    mail.received.length = 0;
  });

  it('tells the operator once of each silence, and once that it is over', async () => {
    pass(14);
    await look();
    await look();
    expect(mail.received).toEqual([]);
    pass(1);
    await look();
    expect(mail.received).toEqual([]);
    pass(1);
    for (let minute = 0; minute < 5; minute += 1) await look();
    expect(subjects()).toEqual(['silent']);
    expect(headerOf(mail.received[0] ?? '', 'To')).toContain('vanhanh@binhson.example');
    await live();
    await look();
    await look();
    expect(subjects()).toEqual(['silent', 'over']);
  });

  it('takes neither a clock set forward nor its own start for a silence', async () => {
    pass(5 * 24 * 60);
    await look();
    await live();
    await look();
    expect(mail.received).toEqual([]);
    expect(await query('select 1 from incident')).toEqual([]);
  });

  it('gives no all-clear because it has just begun to watch', async () => {
    pass(16);
    await look();
    await look();
    const begun = new WatchSilence(of(Heartbeats), of(DueWorkView), of(SendingDoors), of(IncidentStore), api.clock);
    await begun.run();
    await of(PostIncidentLetters).run();
    expect(subjects()).toEqual(['silent']);
  });

  it('keeps the letter while the mail server is away, and then tells of a silence that is over in one letter', async () => {
    mail.mood = 'greylists';
    pass(16);
    await look().catch(() => undefined);
    await expect(look()).rejects.toThrow('451');
    await expect(look()).rejects.toThrow('451');
    mail.mood = 'takes';
    await live();
    await look();
    await look();
    expect(subjects()).toEqual(['over']);
  });

  it('tells of digests that are ordered and that nobody writes', async () => {
    api.clock.set(new Date(START));
    await live();
    const nobody = '00000000-0000-0000-0000-000000000000';
    await query(`insert into digest_order (tenant_id, day, agency_id, audience, state, failures, ordered_at)
      values ('${nobody}', '2026-03-24', '${nobody}', 'agency', 'waiting', 0, '${START}')`);
    for (const minutes of [8, 8]) {
      pass(minutes);
      await live();
      await look();
    }
    expect(mail.received).toEqual([]);
    await look();
    expect(subjects()).toEqual(['silent']);
    await query('delete from digest_order');
    await look();
    expect(subjects()).toEqual(['silent', 'over']);
  });

  it('takes digests that wait for the hours of their tenant for no silence', async () => {
    api.clock.set(new Date(START));
    await live();
    await of(WatchSilence).run();
    const late = { code: 'late', name: 'UBND tỉnh Tân Lập', kind: 'province', level: 'province' } as const;
    const created = await of(CreateTenant).run(late);
    if (!created.ok) throw new Error(created.message);
    const { id } = created.tenant;
    await of(SaveMailSetting).run({ tenantId: id, actorId: null, window: { opens: 9 * 60, closes: 17 * 60 } });
    await query(`insert into digest_order (tenant_id, day, agency_id, audience, state, failures, ordered_at)
      values ('${id}', '2026-03-24', '${id}', 'agency', 'waiting', 0, '${START}')`);
    for (const minutes of [16, 1, 43]) {
      pass(minutes);
      await live();
      await look();
    }
    expect(mail.received).toEqual([]);
    await look();
    expect(subjects()).toEqual(['silent']);
    await query('delete from digest_order');
  });

  it('writes one letter where two processes watch', async () => {
    pass(16);
    await of(WatchSilence).run();
    await of(WatchSilence).run();
    await Promise.all([of(PostIncidentLetters).run(), of(PostIncidentLetters).run()]);
    expect(subjects()).toEqual(['silent']);
  });
});

describe('after each sweep', () => {
  beforeAll(() => api.clock.set(new Date(START)));

  it('the watcher outside is called, and told when a sweep failed', async () => {
    const province = { name: 'UBND tỉnh Bình Sơn', kind: 'province', level: 'province' } as const;
    await of(CreateTenant).run({ code: 'swept', ...province });
    await of(JobHandlers).run('sweep-due-reminders', {});
    await until('the call', () => outside.received.find(({ path }) => path === '/ping/abc'));
    await query('alter table reminder_schedule rename to away');
    await expect(of(JobHandlers).run('sweep-due-reminders', {})).rejects.toThrow('reminder_schedule');
    await query('alter table away rename to reminder_schedule');
    await until('the call', () => outside.received.find(({ path }) => path === '/ping/abc/fail'));
    const sweep = (await of(Heartbeats).all()).find(({ name }) => name === 'sweep');
    expect(sweep).toMatchObject({ failed: 1 });
  });

  it('a watcher that does not answer holds up nothing', async () => {
    const held: (() => void)[] = [];
    outside.answer = (_, response) => void held.push(() => response.end());
    await of(JobHandlers).run('sweep-due-reminders', {});
    await until('the call', () => held[0]);
    for (const release of held) release();
  });
});

describe('/metrics', () => {
  it('gives this machine the figures', async () => {
    await live();
    const { status, headers, body } = await api.visitor().get<string>('/metrics');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    const now = String(api.clock.now().getTime() / 1_000);
    expect(body).toContain(`dondoc_heartbeat_timestamp_seconds{name="sweep"} ${now}\n`);
    expect(body).toMatch(/^dondoc_heartbeat_runs_total\{name="sweep",outcome="failed"\} 1$/m);
    expect(body).toMatch(/^dondoc_jobs\{queue="mail",state="waiting"\} \d+$/m);
    expect(body).toMatch(/^dondoc_letters_waiting 0$/m);
    expect(body).toMatch(/^(# (HELP|TYPE) \w+ .+|[a-z_]+(\{[^}]*\})? [-+0-9.e]+)$/m);
  });

  it('gives nothing to what comes through a proxy', async () => {
    expect(await statusOf(api.url, { 'x-forwarded-for': '203.0.113.7' })).toBe(403);
    expect(await statusOf(api.url, { forwarded: 'for=127.0.0.1' })).toBe(403);
  });

  it('asks for the token where one is set', async () => {
    const guarded = await anApi(START, { METRICS_TOKEN: 'mot-ma-that-dai-va-kho' });
    expect(await statusOf(guarded.url, {})).toBe(403);
    expect(await statusOf(guarded.url, { authorization: 'Bearer sai' })).toBe(403);
    expect(await statusOf(guarded.url, { authorization: 'Bearer mot-ma-that-dai-va-kho' })).toBe(200);
    await guarded.close();
  });
});

function statusOf(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/metrics`, { headers }, (response) => {
      void text(response).then(() => resolve(response.statusCode ?? 0), reject);
    });
    asked.on('error', reject).end();
  });
}
