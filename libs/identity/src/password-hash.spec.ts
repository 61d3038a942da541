import { argon2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password-hash.js';

describe('hashPassword', () => {
  it('writes a PHC string that verifies, with a salt of its own each time', async () => {
    const [one, two] = await Promise.all([hashPassword('lúa chín đầu mùa'), hashPassword('lúa chín đầu mùa')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword('lúa chín đầu mùa', one)).toEqual({ matches: true, outdated: false });
    expect(await verifyPassword('lúa chín cuối mùa', one)).toEqual({ matches: false, outdated: false });
  });

  it('takes composed and decomposed letters for the same', async () => {
    const hash = await hashPassword('cà phê sữa đá'.normalize('NFD'));
    expect((await verifyPassword('cà phê sữa đá'.normalize('NFC'), hash)).matches).toBe(true);
  });

  it('verifies a hash of cheaper parameters and says it is outdated', async () => {
    const salt = Buffer.alloc(16, 7);
    const cost = { memory: 8_192, passes: 1, parallelism: 1 };
    const hash = argon2Sync('argon2id', { message: 'đồng xanh', nonce: salt, tagLength: 32, ...cost });
    const phc = `$argon2id$v=19$m=8192,t=1,p=1$${salt.toString('base64').replace(/=+$/, '')}$${hash.toString('base64').replace(/=+$/, '')}`;
    expect(await verifyPassword('đồng xanh', phc)).toEqual({ matches: true, outdated: true });
  });

  it('refuses to read anything else', async () => {
    await expect(verifyPassword('x', '$2b$10$abcdefghijklmnopqrstuv')).rejects.toThrow('Argon2id');
  });
});
