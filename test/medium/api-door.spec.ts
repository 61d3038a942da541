import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Health, type Problem, problemSchema } from '#contracts';
import { Heartbeats } from '#platform';
import { aCast, type Cast } from '../support/a-cast.js';
import { anApi, type TestApi } from '../support/an-api.js';

let api: TestApi;
let cast: Cast;

beforeAll(async () => {
  api = await anApi('2026-03-02T01:00:00Z', { PUBLIC_URL: 'https://don-doc.example' });
  cast = await aCast(api);
});

afterAll(() => api.close());

describe('every answer', () => {
  it('carries the id of its request: a sound one of the caller, else a new one', async () => {
    const visitor = api.visitor();
    const own = await visitor.send<Problem>('GET', '/api/nothing', undefined, { 'x-request-id': 'proxy-0042-abc' });
    expect(own.headers.get('x-request-id')).toBe('proxy-0042-abc');
    expect(own.body.requestId).toBe('proxy-0042-abc');
    const unsound = await visitor.send('GET', '/healthz', undefined, { 'x-request-id': 'a b' });
    expect(unsound.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('forbids foreign scripts and frames, and asks for TLS where the installation has it', async () => {
    const { headers } = await api.visitor().get('/healthz');
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('strict-transport-security')).toContain('max-age');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('marks the cookie Secure where the installation has TLS', async () => {
    const visitor = api.visitor();
    const answer = await visitor.signIn('binh-son.4');
    expect(answer.headers.get('set-cookie')).toContain('; Secure');
  });
});

describe('a problem', () => {
  it('has one shape, whatever went wrong', async () => {
    const visitor = await cast.as('coordinator');
    const answers = [
      [404, 'not-found', await visitor.get<Problem>('/api/nothing')],
      [404, 'not-found', await visitor.get<Problem>('/api/agencies/019a0000-0000-7000-8000-000000000000')],
      [400, 'invalid-input', await visitor.get<Problem>('/api/agencies/khong-phai-ma')],
      [400, 'invalid-input', await visitor.get<Problem>('/api/agencies?page=0')],
      [409, 'agency-name-taken', await visitor.post<Problem>('/api/agencies', agency('Sở Tư pháp'))],
      [413, 'too-large', await visitor.post<Problem>('/api/agencies', agency('x'.repeat(1_100_000)))],
      [400, 'file-missing', await visitor.upload<Problem>('/api/directory/preview', null)],
      [401, 'not-signed-in', await api.visitor().get<Problem>('/api/agencies')],
    ] as const;
    for (const [status, code, answer] of answers) {
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(problemSchema.parse(answer.body)).toMatchObject({ status, code, type: `urn:don-doc:problem:${code}` });
      expect(answer.status).toBe(status);
    }
  });

  it('comes for a body that is no JSON', async () => {
    const response = await fetch(`${api.url}/api/session`, {
      method: 'POST',
      body: '{"signInName":',
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(400);
    expect(problemSchema.parse(await response.json()).code).toBe('invalid-input');
  });

  const agency = (name: string) => ({ name, kind: 'department', level: 'province' });
});

describe('health', () => {
  it('is alive without anything else', async () => {
    expect(await api.visitor().get('/healthz')).toMatchObject({ status: 200, body: { ok: true } });
  });

  it('is ready while the sweep runs, and says what is missing when it falls silent', async () => {
    const never = await api.visitor().get<Health>('/readyz');
    expect(never.status).toBe(503);
    expect(never.body).toMatchObject({ ok: false, checks: { sweep: { ok: false, detail: 'chưa chạy lần nào' } } });
    await api.app.get(Heartbeats, { strict: false }).beat('sweep');
    const ready = await api.visitor().get<Health>('/readyz');
    expect(ready.body).toEqual({
      ok: true,
      checks: Object.fromEntries(['database', 'queue', 'mail', 'sweep'].map((name) => [name, well])),
    });
    expect(ready.status).toBe(200);
    api.clock.set(new Date(api.clock.now().getTime() + 6 * 60_000));
    const silent = await api.visitor().get<Health>('/readyz');
    expect(silent).toMatchObject({ status: 503, body: { checks: { sweep: { detail: 'đã ngừng 6 phút' } } } });
  });

  const well = { ok: true, detail: 'tốt' };
});
