import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits that fit in a cookie or a header. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: a thief of the database cannot sign in with it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Without letters and digits that look alike on paper. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Sixteen readable signs in four groups (about 79 random bits), to be handed over once. */
export function newInitialPassword(): string {
  const signs = Array.from({ length: 16 }, () => READABLE.charAt(randomInt(READABLE.length))).join('');
  return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8, 12), signs.slice(12)].join('-');
}
