import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Problem, problemSchema, type SampleAccount, type Session, sessionSchema } from '#contracts';
import { aCast, type Cast, nameOf } from '../support/a-cast.js';
import { anApi, type TestApi } from '../support/an-api.js';

let api: TestApi;
let cast: Cast;

beforeAll(async () => {
  api = await anApi('2026-03-02T01:00:00Z');
  cast = await aCast(api);
});

afterAll(() => api.close());

describe('signing in', () => {
  it('answers with the session and sets a cookie no script can read', async () => {
    const visitor = api.visitor();
    const answer = await visitor.signIn(nameOf('binh-son', 'coordinator'));
    expect(answer.status).toBe(200);
    expect(sessionSchema.parse(answer.body)).toMatchObject({
      displayName: 'coordinator',
      agencyName: 'Sở Nội vụ',
      roles: ['coordinator'],
      mustChangePassword: false,
    });
    expect(answer.body.permissions).toContain('plan.publish');
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^dondoc_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await visitor.get<Session>('/api/session')).body.accountId).toBe(answer.body.accountId);
  });

  it('refuses a wrong password with a problem', async () => {
    const answer = await api.visitor().signIn(nameOf('binh-son', 'leader'), 'sai mật khẩu');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(problemSchema.parse(answer.body)).toMatchObject({
      code: 'sign-in-refused',
      title: 'Tên đăng nhập hoặc mật khẩu không đúng.',
      status: 401,
    });
  });

  it('locks after ten wrong passwords and says until when', async () => {
    const name = nameOf('binh-son', 'head of Tư pháp');
    for (let attempt = 1; attempt <= 10; attempt += 1) await api.visitor().signIn(name, 'sai mật khẩu');
    const answer = await api.visitor().signIn(name);
    expect(answer).toMatchObject({ status: 429, body: { code: 'account-locked' } });
    expect(answer.body.title).toContain('15 phút');
  });

  it('says field by field what is missing', async () => {
    const answer = await api.visitor().post<Problem>('/api/session', { signInName: ' ' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input', title: 'Hãy nhập tên đăng nhập.' } });
    expect(answer.body.errors?.map(({ path }) => path)).toEqual(['signInName', 'password']);
  });

  it('ends with signing out', async () => {
    const visitor = await cast.as('leader');
    const cookie = visitor.cookie;
    expect((await visitor.delete('/api/session')).status).toBe(204);
    expect(visitor.cookie).toBeNull();
    visitor.cookie = cookie;
    expect(await visitor.get('/api/session')).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  });

  it('offers the sample accounts on a sample installation', async () => {
    const { body } = await api.visitor().get<{ items: SampleAccount[] }>('/api/session/samples');
    expect(body.items).toHaveLength(7);
    const sample = body.items.find(({ roles }) => roles.includes('administrator'));
    expect(sample?.agencyName).toBe('Sở Nội vụ');
    expect((await api.visitor().signIn(sample?.signInName ?? '', sample?.password)).status).toBe(200);
  });
});

describe('a forged request', () => {
  const change = { name: 'Sở Mới', kind: 'department', level: 'province' };

  it('is refused without the token of the session', async () => {
    const visitor = await cast.as('coordinator');
    visitor.csrfToken = null;
    expect(await visitor.post('/api/agencies', change)).toMatchObject({ status: 403, body: { code: 'csrf' } });
    visitor.csrfToken = 'another';
    expect(await visitor.post('/api/agencies', change)).toMatchObject({ status: 403, body: { code: 'csrf' } });
  });

  it.each([
    ['of another origin', { origin: 'https://xau.example' }],
    ['sent across sites', { 'sec-fetch-site': 'cross-site' }],
    ['of no origin at all', { origin: 'null' }],
  ])('%s is refused even with the token', async (_, headers) => {
    const visitor = await cast.as('coordinator');
    expect(await visitor.send('POST', '/api/agencies', change, headers)).toMatchObject({ status: 403 });
  });

  it('cannot sign anybody in', async () => {
    const body = { signInName: nameOf('binh-son', 'leader'), password: 'don-doc-mau' };
    const headers = { origin: 'https://xau.example' };
    expect(await api.visitor().send('POST', '/api/session', body, headers)).toMatchObject({ status: 403 });
  });

  it('is told from an honest one by its origin', async () => {
    const visitor = await cast.as('coordinator');
    const answer = await visitor.send('POST', '/api/agencies', { ...change, name: 'Sở Mới' }, { origin: api.url });
    expect(answer.status).toBe(201);
  });
});

describe('a password handed over', () => {
  it('opens nothing before its owner has changed it', async () => {
    const administrator = await cast.as('administrator');
    const accounts = await administrator.get<{ items: { id: string; signInName: string }[] }>('/api/accounts');
    const name = nameOf('binh-son', 'officer of Tài chính');
    const account = accounts.body.items.find(({ signInName }) => signInName === name);
    const reset = await administrator.post<{ initialPassword: string }>(`/api/accounts/${account?.id}/password`);
    expect(reset.status).toBe(200);
    const officer = api.visitor();
    expect((await officer.signIn(name, reset.body.initialPassword)).body.mustChangePassword).toBe(true);
    expect(await officer.get('/api/agencies')).toMatchObject({ status: 403, body: { code: 'password-must-change' } });
    const change = { currentPassword: reset.body.initialPassword, newPassword: 'mưa rừng tháng bảy' };
    const wrong = { ...change, currentPassword: 'không phải' };
    expect(await officer.post('/api/session/password', wrong)).toMatchObject({ body: { code: 'wrong-password' } });
    expect((await officer.post('/api/session/password', change)).status).toBe(200);
    expect((await officer.get('/api/agencies')).status).toBe(200);
  });
});
