import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits that fit in a cookie or a header. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: a thief of the database cannot sign in with it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** 256 bits as base64url. */
const TOKEN = /^[\w-]{43}$/;

/** What a token that somebody shows would be kept as; null where it cannot be one of ours. */
export function shownTokenHash(token: string): string | null {
  return TOKEN.test(token) ? tokenHash(token) : null;
}

/** Programs show their token every few minutes; once an hour is enough to see that they do. */
const NOTE_USE_EVERY_MS = 3_600_000;

export function isUseWorthNoting(now: Date, lastNoted: Date | null): boolean {
  return lastNoted === null || now.getTime() - lastNoted.getTime() >= NOTE_USE_EVERY_MS;
}

/** Without letters and digits that look alike on paper. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Sixteen readable signs in four groups (about 79 random bits), to be handed over once. */
export function newInitialPassword(): string {
  const signs = Array.from({ length: 16 }, () => READABLE.charAt(randomInt(READABLE.length))).join('');
  return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8, 12), signs.slice(12)].join('-');
}
