import { argon2Sync } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '#config';
import {
  ChangePassword,
  CreateAccount,
  identityDatabase,
  IdentityModule,
  ReadSession,
  ResetPassword,
  SAMPLE_PASSWORD,
  SignIn,
  SignOut,
} from '#identity';
import { DatabaseModule, newId, platformDatabase, PlatformModule, schemaDrift, SetClock } from '#platform';
import { aDatabase, type TestDatabase } from '../support/a-database.js';

const clock = new SetClock(new Date('2026-03-02T01:00:00Z'));
const tenantId = newId();
let database: TestDatabase;
let rooms: TestingModule;

const later = (minutes: number) => clock.set(new Date(clock.now().getTime() + minutes * 60_000));

async function startRooms(environment: Record<string, string>): Promise<TestingModule> {
  return Test.createTestingModule({
    imports: [
      PlatformModule.forRoot(loadConfig(environment), clock),
      DatabaseModule.forRoot(database.url, [platformDatabase, identityDatabase], 8),
      IdentityModule,
    ],
  }).compile();
}

async function anAccount(signInName: string): Promise<{ accountId: string; password: string }> {
  const created = await rooms.get(CreateAccount).run({
    tenantId,
    actorId: null,
    personId: null,
    agencyId: null,
    displayName: 'Chuyên viên CCHC',
    signInName,
    roles: ['officer'],
  });
  if (!created.ok) throw new Error(created.message);
  return { accountId: created.accountId, password: created.initialPassword };
}

const signIn = (signInName: string, password: string, address = '192.0.2.1') =>
  rooms.get(SignIn).run({ signInName, password, address }, 'test');

async function signedIn(signInName: string, password: string) {
  const result = await signIn(signInName, password);
  if (!result.ok) throw new Error(result.message);
  const session = await rooms.get(ReadSession).run(result.opened.token);
  if (!session) throw new Error('The session just opened cannot be read.');
  return { session, token: result.opened.token };
}

function cheapHash(password: string): string {
  const nonce = Buffer.alloc(16, 1);
  const hash = argon2Sync('argon2id', {
    message: password,
    nonce,
    memory: 8_192,
    passes: 1,
    parallelism: 1,
    tagLength: 32,
  });
  return `$argon2id$v=19$m=8192,t=1,p=1$${nonce.toString('base64')}$${hash.toString('base64')}`;
}

beforeAll(async () => {
  database = await aDatabase(identityDatabase);
  rooms = await startRooms({});
});

afterAll(async () => {
  await rooms.close();
  await database.drop();
});

describe('signing in', () => {
  it('opens a session for the right password, whatever the case of the name', async () => {
    const { password, accountId } = await anAccount('canbo.mot');
    const { session } = await signedIn('  CanBo.Mot ', password);
    expect(session.actor).toMatchObject({ accountId, tenantId, roles: ['officer'] });
    expect(session.mustChangePassword).toBe(true);
  });

  it('says the same of an unknown name as of a wrong password', async () => {
    await anAccount('canbo.hai');
    const wrong = await signIn('canbo.hai', 'không phải thế này', '192.0.2.2');
    const unknown = await signIn('khong.ai.ca', 'không phải thế này', '192.0.2.2');
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ ok: false, code: 'sign-in-refused' });
  });

  it('locks name and address after ten failures, even for the right password, and opens again after 15 minutes', async () => {
    const { password } = await anAccount('canbo.ba');
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      expect(await signIn('canbo.ba', 'đoán mò lần này', '192.0.2.3')).toMatchObject({ code: 'sign-in-refused' });
    }
    expect(await signIn('canbo.ba', password, '192.0.2.3')).toMatchObject({
      ok: false,
      code: 'account-locked',
      message: 'Đã thử sai quá nhiều lần. Hãy thử lại sau 15 phút.',
    });
    expect(await signIn('canbo.ba', password, '192.0.2.4')).toMatchObject({ ok: true });
    later(15);
    expect(await signIn('canbo.ba', password, '192.0.2.3')).toMatchObject({ ok: true });
  });

  it('counts attempts made at once one by one', async () => {
    await anAccount('canbo.bon');
    const guesses = Array.from({ length: 15 }, () => signIn('canbo.bon', 'cùng một lúc', '192.0.2.5'));
    const codes = (await Promise.all(guesses)).map((result) => (result.ok ? 'ok' : result.code));
    expect(codes.filter((code) => code === 'sign-in-refused')).toHaveLength(10);
    expect(codes.filter((code) => code === 'account-locked')).toHaveLength(5);
  });

  it('forgets failures after a success', async () => {
    const { password } = await anAccount('canbo.nam');
    for (let round = 0; round < 2; round += 1) {
      for (let attempt = 1; attempt <= 9; attempt += 1) await signIn('canbo.nam', 'sai', '192.0.2.6');
      expect(await signIn('canbo.nam', password, '192.0.2.6')).toMatchObject({ ok: true });
    }
  });

  it('refuses a name that is taken', async () => {
    await anAccount('canbo.sau');
    await expect(anAccount('CANBO.SAU')).rejects.toThrow('đã có người dùng');
  });

  it('raises an outdated hash at the next sign-in', async () => {
    const { accountId } = await anAccount('canbo.cu');
    await database.dataSource.query('update account set password_hash = $1 where id = $2', [
      cheapHash('mùa nước nổi'),
      accountId,
    ]);
    expect(await signIn('canbo.cu', 'mùa nước nổi')).toMatchObject({ ok: true });
    const query = 'select password_hash from account where id = $1';
    const [account] = await database.dataSource.query<{ password_hash: string }[]>(query, [accountId]);
    expect(account?.password_hash).toContain('$m=19456,t=2,p=1$');
    expect(await signIn('canbo.cu', 'mùa nước nổi')).toMatchObject({ ok: true });
  });
});

describe('a session', () => {
  it('slides with use and ends after twelve idle hours', async () => {
    const { password } = await anAccount('canbo.bay');
    const { token } = await signedIn('canbo.bay', password);
    later(11 * 60);
    expect(await rooms.get(ReadSession).run(token)).not.toBeNull();
    later(11 * 60);
    expect(await rooms.get(ReadSession).run(token)).not.toBeNull();
    later(12 * 60);
    expect(await rooms.get(ReadSession).run(token)).toBeNull();
  });

  it('ends after seven days however much it is used', async () => {
    const { password } = await anAccount('canbo.tam');
    const { token } = await signedIn('canbo.tam', password);
    for (let hour = 0; hour < 7 * 24 - 8; hour += 8) {
      later(8 * 60);
      expect(await rooms.get(ReadSession).run(token)).not.toBeNull();
    }
    later(8 * 60);
    expect(await rooms.get(ReadSession).run(token)).toBeNull();
  });

  it('ends with signing out; the token is stored nowhere', async () => {
    const { password } = await anAccount('canbo.chin');
    const { token, session } = await signedIn('canbo.chin', password);
    const rows = await database.dataSource.query('select token_hash, csrf_token from session');
    expect(JSON.stringify(rows)).not.toContain(token);
    await rooms.get(SignOut).run(session);
    expect(await rooms.get(ReadSession).run(token)).toBeNull();
    expect(await rooms.get(ReadSession).run('another token')).toBeNull();
  });

  it('ends when the account is closed', async () => {
    const { password, accountId } = await anAccount('canbo.muoi');
    const { token } = await signedIn('canbo.muoi', password);
    await database.dataSource.query('update account set active = false where id = $1', [accountId]);
    expect(await rooms.get(ReadSession).run(token)).toBeNull();
    expect(await signIn('canbo.muoi', password)).toMatchObject({ code: 'sign-in-refused' });
  });
});

describe('a password', () => {
  it('is changed by its owner: other sessions end, this one stays', async () => {
    const { password } = await anAccount('nguoi.mot');
    const here = await signedIn('nguoi.mot', password);
    const there = await signedIn('nguoi.mot', password);
    const change = { currentPassword: password, newPassword: 'ruộng bậc thang', address: '192.0.2.1' };
    expect(await rooms.get(ChangePassword).run(here.session, change)).toEqual({ ok: true });
    expect(await rooms.get(ReadSession).run(there.token)).toBeNull();
    expect(await rooms.get(ReadSession).run(here.token)).toMatchObject({ mustChangePassword: false });
    expect(await signIn('nguoi.mot', password)).toMatchObject({ ok: false });
    expect(await signIn('nguoi.mot', 'ruộng bậc thang')).toMatchObject({ ok: true });
  });

  it.each([
    ['sai mật khẩu cũ', 'ruộng bậc thang', 'wrong-password'],
    [null, 'ngắn', 'weak-password'],
    [null, null, 'weak-password'],
  ])('is not changed with %s → %s', async (current, next, code) => {
    const name = `nguoi.${newId()}`;
    const { password } = await anAccount(name);
    const { session } = await signedIn(name, password);
    const change = { currentPassword: current ?? password, newPassword: next ?? password, address: '192.0.2.1' };
    expect(await rooms.get(ChangePassword).run(session, change)).toMatchObject({ ok: false, code });
  });

  it('is reset by an administrator of the same tenant only', async () => {
    const { accountId, password } = await anAccount('nguoi.hai');
    const { token } = await signedIn('nguoi.hai', password);
    const reset = rooms.get(ResetPassword);
    expect(await reset.run({ tenantId: newId(), actorId: newId(), accountId })).toMatchObject({ code: 'not-found' });
    const done = await reset.run({ tenantId, actorId: newId(), accountId });
    if (!done.ok) throw new Error(done.message);
    expect(done.initialPassword).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    expect(await rooms.get(ReadSession).run(token)).toBeNull();
    expect(await signIn('nguoi.hai', done.initialPassword)).toMatchObject({ ok: true });
  });
});

describe('a sample account', () => {
  it('opens on a sample installation and nowhere else', async () => {
    const sample = { tenantId, actorId: null, personId: null, agencyId: null, displayName: 'Lãnh đạo mẫu' };
    await rooms
      .get(CreateAccount)
      .run({ ...sample, signInName: 'mau.lanhdao', roles: ['leader'], samplePassword: SAMPLE_PASSWORD });
    expect(await signIn('mau.lanhdao', SAMPLE_PASSWORD)).toMatchObject({ ok: true });
    const serious = await startRooms({ SAMPLE: 'no' });
    const credentials = { signInName: 'mau.lanhdao', password: SAMPLE_PASSWORD, address: '192.0.2.9' };
    expect(await serious.get(SignIn).run(credentials, 'test')).toMatchObject({ code: 'sign-in-refused' });
    await serious.close();
  });
});

it('keeps entities and migrations in step', async () => {
  expect(await schemaDrift(database.dataSource)).toEqual([]);
});
