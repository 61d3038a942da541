import { describe, expect, it } from 'vitest';
import { expiryAfterUse, isLive, isTouchDue, SESSION_IDLE_MS, SESSION_LONGEST_MS } from './session-life.js';
import { ATTEMPT_WINDOW_MS, ATTEMPTS_PER_ADDRESS, lockedUntil } from './sign-in-throttle.js';

const start = 1_000_000;
const aSession = { createdAt: start, lastSeenAt: start, expiresAt: start + SESSION_IDLE_MS, revokedAt: null };

describe('a session', () => {
  it('lives until its end, not at it', () => {
    expect(isLive(aSession, start + SESSION_IDLE_MS - 1)).toBe(true);
    expect(isLive(aSession, start + SESSION_IDLE_MS)).toBe(false);
  });

  it('is dead once revoked', () => {
    expect(isLive({ ...aSession, revokedAt: start + 1 }, start + 2)).toBe(false);
  });

  it('slides with use, up to its longest life', () => {
    expect(expiryAfterUse(start, start + 5_000)).toBe(start + 5_000 + SESSION_IDLE_MS);
    expect(expiryAfterUse(start, start + SESSION_LONGEST_MS - 1)).toBe(start + SESSION_LONGEST_MS);
  });

  it('is written at most once a minute', () => {
    expect(isTouchDue(aSession, start + 59_999)).toBe(false);
    expect(isTouchDue(aSession, start + 60_000)).toBe(true);
  });
});

describe('lockedUntil', () => {
  it('lets the last allowed attempt through and stops the next until the window ends', () => {
    expect(lockedUntil({ attempts: ATTEMPTS_PER_ADDRESS, windowFrom: start }, ATTEMPTS_PER_ADDRESS)).toBeNull();
    const next = lockedUntil({ attempts: ATTEMPTS_PER_ADDRESS + 1, windowFrom: start }, ATTEMPTS_PER_ADDRESS);
    expect(next).toBe(start + ATTEMPT_WINDOW_MS);
  });
});
